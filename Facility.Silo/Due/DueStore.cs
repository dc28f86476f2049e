using Facility.Contracts.Actors;
using Facility.Contracts.Due;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Due;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>What is due as rows; each closing, entry and change of the register in one transaction.</summary>
public sealed class DueStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Closes an item with its proof.</summary>
    public Task<Verdict> Close(Actor actor, CloseDue order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await DueQueries.KnownTo(db.DueItems, db, actor)
                .SingleOrDefaultAsync(one => one.Id == order.Item && one.State == DueState.Open);
            var verdict = DueRules.JudgeClose(new(
                order, row is null ? null : DueTable.Current.Find(row.Kind),
                row is null ? null : DueClock.DayOf(row.At, look.Zone), look.HouseAt(record.Now).Today));
            // An entry about an item that is none for this person names none.
            if (!verdict.IsAllowed) return Refuse(record, actor, row?.PersonId ?? "", verdict, row?.Id ?? "");

            (row!.State, row.ClosedAt, row.ClosedBy) = (DueState.Done, record.Now, actor.Person.Value);
            (row.ProofNumber, row.ProofOn, row.ProofWho) = (order.Number.Trim(), order.On, order.Who.Trim());
            record.Append(DueIntake.EntryOf(SiloRecordKinds.DueClosed, actor, row)
                .With("how", "with its proof").With("proof_on", $"{order.On:yyyy-MM-dd}")
                .With("late", record.Now > row.DueAt ? "yes" : "no"));
            return verdict;
        },
        cancellation);

    /// <summary>Enters an event; a repeat starts no second clock.</summary>
    public Task<Verdict> Enter(Actor actor, EnterDue order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var kind = DueTable.Current.Find(order.Kind) is { } known && known.IsFor(actor.Role) ? known : null;
            var isKnown = order.Person is { } person && await db.People.AnyAsync(row => row.Id == person.Value);
            var verdict = DueRules.JudgeEnter(new(order, kind, isKnown, record.Now));
            if (!verdict.IsAllowed) return Refuse(record, actor, "", verdict, order.Order.Value);

            await new DueIntake(db, record, look.Zone).Open(
                new(order.Kind, order.Person?.Value ?? "", order.Order.Value, order.At));
            return verdict;
        },
        cancellation);

    private static Verdict Refuse(
        RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.DueRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
