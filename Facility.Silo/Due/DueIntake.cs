using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Due;
using Facility.Contracts.Record;
using Facility.Domain.Due;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>Starts clocks of the due table, within the transaction of the event that starts them.</summary>
public sealed class DueIntake(FacilityDb db, RecordAppender record, TimeZoneInfo zone)
{
    /// <summary>Starts a clock; the same cause again starts none.</summary>
    public async Task Open(DueOpening opening)
    {
        var kind = DueTable.Current.Find(opening.Kind)
            ?? throw new InvalidOperationException($"due-table.yaml has no row '{opening.Kind}'.");
        if (db.DueItems.Local.Any(row => row.Kind == kind.Id && row.Cause == opening.Cause)
            || await db.DueItems.AnyAsync(row => row.Kind == kind.Id && row.Cause == opening.Cause)) return;

        var row = new DueRow
        {
            Id = IdOf(kind.Id, opening.Cause), Kind = kind.Id, Cause = opening.Cause, PersonId = opening.Person,
            SignalId = opening.Signal, At = opening.At,
            DueAt = opening.DueAt ?? DueClock.DueAt(kind.Within, opening.At, zone, DaysOff.Current),
        };
        db.DueItems.Add(row);
        record.Append(EntryOf(SiloRecordKinds.DueOpened, Actor.Host, row).With("due", $"{row.DueAt:O}")
            .With("source", kind.Source));
    }

    /// <summary>Ends what waits of a cause, if anything does.</summary>
    public async Task Close(Actor actor, (string Kind, string Cause) of, DueState state, string how)
    {
        if (await db.DueItems.FindAsync(IdOf(of.Kind, of.Cause)) is { State: DueState.Open } row)
            Close(actor, row, state, how);
    }

    /// <summary>Ends an item.</summary>
    public void Close(Actor actor, DueRow row, DueState state, string how)
    {
        (row.State, row.ClosedAt, row.ClosedBy) = (state, record.Now, actor.Person.Value);
        record.Append(EntryOf(SiloRecordKinds.DueClosed, actor, row).With("how", how));
    }

    /// <summary>An entry about an item. One that follows from a signal names nobody: who is named in the signal may
    /// read their own timeline.</summary>
    public static RecordFacts EntryOf(string kind, Actor actor, DueRow row) =>
        new RecordFacts(kind, actor, row.SignalId.Length > 0 ? row.SignalId : row.PersonId)
            .With("item", row.Id).With("kind", row.Kind).About(row.Id);

    private static string IdOf(string kind, string cause) =>
        $"du-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {cause}")))[..12]}";
}
