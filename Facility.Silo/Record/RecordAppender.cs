using Facility.Contracts.Actors;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Appends to the record inside one transaction; made by <see cref="FacilityWriter"/> only.</summary>
public sealed class RecordAppender
{
    private readonly FacilityDb db;
    private readonly ChainHeadRow head;
    private readonly DateTimeOffset now;

    private RecordAppender(FacilityDb db, ChainHeadRow head, DateTimeOffset now)
    {
        this.db = db;
        this.head = head;
        this.now = now;
    }

    /// <summary>The moment all entries of this transaction are taken.</summary>
    public DateTimeOffset Now => now;

    internal static async Task<RecordAppender> Open(FacilityDb db, DateTimeOffset now)
    {
        var head = await db.ChainHeads.FindAsync(ChainHead.Facility);
        if (head is null)
        {
            head = new() { Id = ChainHead.Facility, Hash = RecordChain.Origin };
            db.ChainHeads.Add(head);
        }
        return new(db, head, now);
    }

    /// <summary>Appends a decision.</summary>
    public RecordRow Append(RecordFacts facts)
    {
        var entry = Link(new RecordRow
        {
            At = now,
            Kind = facts.Kind,
            Who = WhoOf(facts.Actor),
            Where = facts.Where,
            Rules = facts.Verdict.Rules,
            Cause = facts.Cause,
            Body = RecordBody.Write(facts.More),
            Hash = [],
            Root = facts.Cause,
        });
        Find(entry, [facts.Where, facts.Actor.Person.Value, .. facts.Subjects]);
        return entry;
    }

    /// <summary>Appends an entry made elsewhere, such as a panel's report.</summary>
    public void Append(RecordRow entry, IEnumerable<string> subjects)
    {
        Link(entry);
        Find(entry, subjects);
    }

    /// <summary>Person, role and station, as entries and orders carry them.</summary>
    public static string WhoOf(Actor actor) => actor.IsHost
        ? actor.Person.Value
        : $"{actor.Person} {Contracts.Roles.RoleMatrix.NameOf(actor.Role)} {actor.Station}";

    private RecordRow Link(RecordRow entry)
    {
        entry.Number = head.Number + 1;
        entry.TakenAt = now;
        entry.Hash = RecordChain.Link(head.Hash, entry);
        head.Number = entry.Number;
        head.Hash = entry.Hash;
        db.Record.Add(entry);
        return entry;
    }

    private void Find(RecordRow entry, IEnumerable<string> subjects)
    {
        foreach (var subject in subjects.Where(subject => subject.Length > 0).Distinct(StringComparer.Ordinal))
            db.RecordSubjects.Add(new() { Subject = subject, Number = entry.Number });
    }
}
