using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Due;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Orders of the commission and its word on what was provisional, each in one transaction.</summary>
/// <remarks>The names of its members stay in the rows; the record holds number, date and how many decided.</remarks>
public sealed class CommissionStore(FacilityWriter writer, HousingLook look, CommissionGrounds grounds)
{
    /// <summary>Writes an order down; a repeat gets the first answer.</summary>
    public Task<Verdict> Enter(Actor actor, EnterCommission order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Commissions.FindAsync(order.Order.Value) is not null) return Verdict.Allowed;

            var house = look.HouseAt(record.Now);
            var number = (order.Number ?? "").Trim();
            var isKnown = await db.Commissions.AnyAsync(row => row.Number == number && row.On == order.On);
            var verdict = CommissionRules.JudgeEnter(new(
                order, isKnown, house.Today, house.Policy.Whole(CommissionClock.OrderDays)));
            if (!verdict.IsAllowed) return Refuse(record, actor, "", verdict, order.Order.Value);

            db.Commissions.Add(new()
            {
                Id = order.Order.Value, Number = number, On = order.On, By = actor.Person.Value, At = record.Now,
                Members = string.Join('\n', order.Members.Select(name => name.Trim())),
            });
            record.Append(new RecordFacts(SiloRecordKinds.CommissionEntered, actor, "") { Cause = order.Order.Value }
                .With("commission", $"{new CommissionCitation(number, order.On)}")
                .With("members", $"{order.Members.Length}"));
            return verdict;
        },
        cancellation);

    /// <summary>Confirms a provisional placement on an order; the same word again is no second act.</summary>
    public Task<Verdict> Confirm(Actor actor, ConfirmPlacement order, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Provisionals.FindAsync(order.Placement);
                var cited = await grounds.Cite(db, record.Now, order.Cites);
                if (row is { Outcome: ProvisionalEnd.Confirmed } && row.EndedBy == actor.Person.Value
                    && row.CommissionId == cited.Row?.Id) return Verdict.Allowed;

                var confirmed = CommissionRules.JudgeConfirm(new(
                    row is { Outcome: ProvisionalEnd.Waits } ? DueClock.DayOf(row.Since, look.Zone) : null,
                    order.Cites, actor.Person, row is null ? [] : MoversOf(row)));
                Verdict verdict = new([.. cited.Verdict.Refusals, .. confirmed.Refusals]);
                if (!verdict.IsAllowed)
                    return Refuse(record, actor, row?.PersonId ?? "", verdict, row?.Id ?? "");

                row!.CommissionId = cited.Row!.Id;
                await new ProvisionalIntake(db, record, look).End(
                    actor, row, ProvisionalEnd.Confirmed, $"on the commission's order {order.Cites}");
                record.Append(new RecordFacts(SiloRecordKinds.PlacementConfirmed, actor, row.PersonId)
                {
                    Cause = row.Cause,
                }
                .With("cell", row.CellId).With("commission", $"{order.Cites}").With("placement", row.Id)
                .About(row.CellId));
                return verdict;
            },
            cancellation);

    internal static ImmutableArray<PersonId> MoversOf(ProvisionalRow row) =>
        row.OverriddenBy.Length > 0 ? [new(row.By), new(row.OverriddenBy)] : [new(row.By)];

    private static Verdict Refuse(
        RecordAppender record, Actor actor, string person, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.CommissionRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
