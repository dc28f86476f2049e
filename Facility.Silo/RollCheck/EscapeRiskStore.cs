using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.RollCheck;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>The escape-risk register as rows: who put somebody on it, when, until which review, and who saw them.
/// </summary>
public sealed class EscapeRiskStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Puts somebody on it; the clock of seeing them runs from that moment.</summary>
    public Task<Verdict> PutOn(Actor actor, PutOnRegister order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.EscapeRisks.AnyAsync(row => row.Id == order.Order.Value)) return Verdict.Allowed;

            var person = order.Person.Value;
            var held = await db.People.AnyAsync(one => one.Id == person && one.Kind == PersonKind.Prisoner)
                && !await db.Prisoners.AnyAsync(row => row.PersonId == person && row.Presence == Presence.Gone);
            var verdict = EscapeRiskRules.JudgePutOn(new(
                order, held, await Find(db, person) is not null, look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed) return Refuse(record, actor, held ? person : "", verdict);

            db.EscapeRisks.Add(new()
            {
                Id = order.Order.Value, PersonId = person, Ground = order.Ground.Trim(), PutAt = record.Now,
                PutBy = actor.Person.Value, PutByName = actor.Name, ReviewOn = order.ReviewOn,
                LastSeenAt = record.Now,
            });
            record.Append(Entry(SiloRecordKinds.EscapeRiskOn, actor, person)
                .With("review_on", $"{order.ReviewOn:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    /// <summary>Keeps somebody on it until a later day, or takes them off.</summary>
    public Task<Verdict> Review(
        Actor actor, PersonId person, DateOnly? next, string because, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await Find(db, person.Value);
            var verdict = EscapeRiskRules.JudgeReview(
                new(row is not null, because), new(next, look.HouseAt(record.Now).Today));
            if (!verdict.IsAllowed) return Refuse(record, actor, row is null ? "" : person.Value, verdict);

            if (next is { } on)
            {
                row!.ReviewOn = on;
                record.Append(Entry(SiloRecordKinds.EscapeRiskKept, actor, person.Value)
                    .With("review_on", $"{on:yyyy-MM-dd}"));
                return verdict;
            }
            (row!.EndedAt, row.EndedBy, row.EndedBecause) = (record.Now, actor.Person.Value, because.Trim());
            record.Append(Entry(SiloRecordKinds.EscapeRiskOff, actor, person.Value));
            return verdict;
        },
        cancellation);

    /// <summary>Somebody saw them just now.</summary>
    public Task<Verdict> Seen(Actor actor, PersonId person, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await Find(db, person.Value);
            var verdict = EscapeRiskRules.JudgeReview(new(row is not null, null), new(null, default));
            if (!verdict.IsAllowed) return Refuse(record, actor, "", verdict);

            row!.LastSeenAt = record.Now;
            record.Append(Entry(SiloRecordKinds.EscapeRiskSeen, actor, person.Value));
            return verdict;
        },
        cancellation);

    private static Task<EscapeRiskRow?> Find(FacilityDb db, string person) =>
        db.EscapeRisks.SingleOrDefaultAsync(row => row.PersonId == person && row.EndedAt == null);

    private static RecordFacts Entry(string kind, Actor actor, string person) => new(kind, actor, person);

    private static Verdict Refuse(RecordAppender record, Actor actor, string person, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.EscapeRiskRefused, actor, person) { Verdict = verdict });
        return verdict;
    }
}
