using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Housing;

/// <summary>Places held for somebody, as rows; a held place counts as taken until the second it lapses.</summary>
public sealed class HoldStore(FacilityWriter writer, HousingLook look)
{
    /// <summary>Holds a place; a new one takes the place of the person's older one.</summary>
    public Task<HoldAnswer> Hold(Actor actor, HoldBed order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var known = await db.BedHolds.FindAsync(order.Person.Value);
            if (known?.OrderId == order.Order.Value && known.Until > record.Now)
                return new HoldAnswer(Verdict.Allowed, known.Until);

            var verdict = await Judge(db, record.Now, actor, order);
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.PlacementRefused, actor, order.Person.Value)
                {
                    Verdict = verdict, Cause = order.Order.Value,
                }.About(order.Cell.Value));
                return new(verdict, null);
            }
            if (known is null) db.BedHolds.Add(known = RowOf(order));
            (known.CellId, known.OrderId, known.By) = (order.Cell.Value, order.Order.Value, actor.Person.Value);
            known.Until = record.Now.AddMinutes(order.Minutes);
            record.Append(new RecordFacts(SiloRecordKinds.PlaceHeld, actor, order.Person.Value)
            {
                Cause = order.Order.Value,
            }.With("cell", order.Cell.Value).With("until", $"{known.Until:O}").About(order.Cell.Value));
            return new(Verdict.Allowed, known.Until);
        },
        cancellation);

    /// <summary>Gives a held place up.</summary>
    public Task<Verdict> GiveUp(Actor actor, PersonId person, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.BedHolds.FindAsync(person.Value);
            var verdict = HoldRules.JudgeGiveUp(row is not null && row.Until > record.Now);
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.PlacementRefused, actor, person.Value)
                {
                    Verdict = verdict,
                });
                return verdict;
            }
            db.BedHolds.Remove(row!);
            record.Append(new RecordFacts(SiloRecordKinds.PlaceGivenUp, actor, person.Value)
                .With("because", "given up").With("cell", row!.CellId).About(row.CellId));
            return verdict;
        },
        cancellation);

    private static BedHoldRow RowOf(HoldBed order) => new()
    {
        PersonId = order.Person.Value, CellId = order.Cell.Value, OrderId = order.Order.Value,
    };

    private async Task<Verdict> Judge(FacilityDb db, DateTimeOffset now, Actor actor, HoldBed order)
    {
        var picture = await look.Around(db, now, [new(order.Person, order.Cell)]);
        var isKnown = picture.Knows(order.Person) && picture.Knows(order.Cell);
        var verdict = HoldRules.JudgeTake(new(isKnown, order.Minutes));
        if (!isKnown) return verdict;

        var placing = AllocationRules.Judge(
            picture.FactsOf([new(order.Person, order.Cell)]).Single(), HousingReader.Of(actor, order.Tongue));
        return placing.Outcome is not AllocationOutcome.Never ? verdict : new(
        [
            .. verdict.Refusals,
            .. placing.Objections.Where(one => one.Outcome is AllocationOutcome.Never)
                .Select(one => new Refusal(one.Rule, one.Because, one.WouldChange)),
        ]);
    }
}
