using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Movement;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Movement;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Movement orders as rows, each step with its entry; what is committed the board remembers.</summary>
public sealed class MovementOrderStore(FacilityWriter writer, MovementFacts look, MovementBoard board)
{
    /// <summary>Gives an order.</summary>
    public async Task<MovementReceipt> Give(Actor actor, OrderMovement order, CancellationToken cancellation)
    {
        var receipt = await writer.Commit(
            async (db, record) =>
            {
                var known = await db.MovementOrders.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
                if (known is not null) return new MovementReceipt(Verdict.Allowed, known.Id);

                var (facts, way) = await look.Of(db, order, record.Now);
                var verdict = MovementOrderRules.JudgeGive(facts);
                if (!verdict.IsAllowed)
                {
                    Refuse(record, actor, facts.IsInside ? order.Person.Value : "", verdict, order.Order.Value);
                    return new(verdict, "");
                }

                var given = RowOf(actor, order, way, record.Now);
                db.MovementOrders.Add(given);
                record.Append(new RecordFacts(SiloRecordKinds.MovementOrdered, actor, given.PersonId)
                {
                    Cause = given.OrderId,
                }.With("order", given.Id).With("to", given.End).With("from", $"{given.From:O}")
                    .With("until", $"{given.Until:O}").With("doors", given.Doors).With("with", given.Escort)
                    .With("reason", given.Reason.ToString()).About(given.Id).About(given.Escort));
                return new(verdict, given.Id);
            },
            cancellation);
        await board.Refresh(receipt.Id);
        return receipt;
    }

    /// <summary>Moves an order on.</summary>
    public async Task<Verdict> Step(
        Actor actor, string id, MovementStage next, string? because, CancellationToken cancellation)
    {
        var verdict = await writer.Commit(
            async (db, record) =>
            {
                var row = await db.MovementOrders.FindAsync(id);
                if (row?.Stage == next) return Verdict.Allowed;
                var verdict = MovementOrderRules.JudgeStep(new(
                    row?.Stage, next, row is null || row.From <= record.Now, because));
                if (verdict.IsAllowed) Move(record, actor, row!, next, because?.Trim() ?? "");
                else Refuse(record, actor, row?.PersonId ?? "", verdict, "");
                return verdict;
            },
            cancellation);
        await board.Refresh(id);
        return verdict;
    }

    /// <summary>Moves a judged order on, in the transaction of whoever saw it.</summary>
    public static void Move(
        RecordAppender record, Actor actor, MovementOrderRow row, MovementStage next, string because)
    {
        var entry = record.Append(new RecordFacts(KindOf(next), actor, row.PersonId) { Cause = row.OrderId }
            .With("order", row.Id).With("to", row.End).With("because", because).About(row.Id));
        row.Stage = next;
        if (next is MovementStage.Left) (row.LeftAt, row.LeftEntry) = (record.Now, entry.Number);
        else (row.EndedAt, row.EndedBecause) = (record.Now, because);
        row.EndedByName = actor.IsHost ? "" : actor.Name;
    }

    private static string KindOf(MovementStage stage) => stage switch
    {
        MovementStage.Left => SiloRecordKinds.MovementLeft,
        MovementStage.Arrived => SiloRecordKinds.MovementArrived,
        _ => SiloRecordKinds.MovementEnded,
    };

    private static MovementOrderRow RowOf(Actor actor, OrderMovement order, Way way, DateTimeOffset now) => new()
    {
        Id = $"mo-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Order.Value)))[..12]}",
        OrderId = order.Order.Value, PersonId = order.Person.Value, Start = way.Start, End = order.To.Value,
        Doors = string.Join(' ', way.Doors), From = order.From, Until = order.Until,
        Escort = order.Escort?.Value ?? "", Permission = order.Permission.Trim(), Reason = order.Reason,
        Words = order.Words.Trim(), Stage = MovementStage.Ordered, GivenAt = now, GivenBy = actor.Person.Value,
        GivenByName = actor.Name,
    };

    private static void Refuse(RecordAppender record, Actor actor, string person, Verdict verdict, string cause) =>
        record.Append(new RecordFacts(SiloRecordKinds.MovementOrderRefused, actor, person)
        {
            Verdict = verdict, Cause = cause,
        });
}
