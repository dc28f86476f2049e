using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.RollCheck;
using Facility.Silo.Opening;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Roll checks as rows; each act judged on what the three sources say within its own transaction.</summary>
public sealed class RollCheckStore(
    FacilityWriter writer, RollCheckLook look, RollCheckPlan plan, RollChecks board)
{
    /// <summary>Begins one; from the commit on the block's opening plan is suspended.</summary>
    public async Task<RollCheckReceipt> Open(Actor actor, OpenRollCheck order, CancellationToken cancellation)
    {
        var receipt = await writer.Commit(
            async (db, record) =>
            {
                var known = await db.RollChecks.SingleOrDefaultAsync(row => row.OrderId == order.Order.Value);
                if (known is not null) return new RollCheckReceipt(Verdict.Allowed, known.Id);

                var open = await db.RollChecks.SingleOrDefaultAsync(
                    row => row.BlockId == order.Block.Value && row.ClosedAt == null);
                var slot = order.Because.Trim().Length > 0
                    ? null : await plan.ToDo(db, order.Block.Value, record.Now);
                var verdict = RollCheckRules.JudgeOpen(new(
                    order, open?.OpenedByName ?? "",
                    await db.Cells.AnyAsync(cell => cell.BlockId == order.Block.Value), slot is not null));
                if (!verdict.IsAllowed)
                {
                    Refuse(record, actor, order.Block.Value, verdict, order.Order.Value);
                    return new(verdict, "");
                }

                var row = RowOf(actor, order, slot?.Id ?? "", record.Now);
                db.RollChecks.Add(row);
                record.Append(new RecordFacts(SiloRecordKinds.RollCheckOpened, actor, row.BlockId)
                {
                    Cause = row.OrderId,
                }.With("check", row.Id).With("slot", row.Slot));
                return new(verdict, row.Id);
            },
            cancellation);
        await board.Refresh(order.Block);
        return receipt;
    }

    /// <summary>Enters a count.</summary>
    public Task<Verdict> Count(Actor actor, EnterCount order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.RollCounts.AnyAsync(row => row.OrderId == order.Order.Value)) return Verdict.Allowed;

            var (check, tally) = await Standing(db, order.Check);
            var landing = tally?.Find(order.Landing);
            var verdict = RollCheckRules.JudgeCount(new(
                check is { ClosedAt: null }, check is null || landing is not null, order.Number, actor.Person,
                [.. landing?.Facts.Counts.Select(count => count.By) ?? []])
            {
                IsHeldHere = await BlockPeople.IsHeld(db, actor.Person.Value),
            });
            if (!verdict.IsAllowed) return Refuse(record, actor, check?.BlockId ?? "", verdict, order.Order.Value);

            var entry = record.Append(new RecordFacts(SiloRecordKinds.RollCounted, actor, check!.BlockId)
            {
                Cause = order.Order.Value,
            }.With("check", check.Id).With("landing", order.Landing).With("number", $"{order.Number}")
                .With("round", $"{landing!.Round}"));
            db.RollCounts.Add(new()
            {
                CheckId = check.Id, Landing = order.Landing, Round = landing.Round, CounterId = actor.Person.Value,
                CounterName = actor.Name, OrderId = order.Order.Value, Number = order.Number, At = record.Now,
                Entry = entry.Number,
            });
            check.SignedBy = check.SignedByName = "";
            await db.SaveChangesAsync();
            await RollDifferences.Tell(db, record, check, (await look.Of(db, check)).Find(order.Landing)!);
            return verdict;
        },
        cancellation);

    /// <summary>Begins the next round of a landing; what was counted before stays written.</summary>
    public Task<Verdict> Recount(
        Actor actor, OrderId order, string checkId, string landing, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.RollRounds.AnyAsync(row => row.OrderId == order.Value)) return Verdict.Allowed;

            var (check, tally) = await Standing(db, checkId);
            var known = tally?.Find(landing);
            var verdict = RollCheckRules.JudgeRecount(new(
                check is { ClosedAt: null }, check is null || known is not null, known?.Counts.Length ?? 0));
            if (!verdict.IsAllowed) return Refuse(record, actor, check?.BlockId ?? "", verdict, order.Value);

            db.RollRounds.Add(new()
            {
                CheckId = check!.Id, Landing = landing, Round = known!.Round + 1, OrderId = order.Value,
            });
            check.SignedBy = check.SignedByName = "";
            record.Append(new RecordFacts(SiloRecordKinds.RollRecounted, actor, check.BlockId)
            {
                Cause = order.Value,
            }.With("check", check.Id).With("landing", landing).With("round", $"{known.Round + 1}"));
            return verdict;
        },
        cancellation);

    private async Task<(RollCheckRow? Check, BlockTally? Tally)> Standing(FacilityDb db, string id) =>
        await db.RollChecks.FindAsync(id) is { } check ? (check, await look.Of(db, check)) : (null, null);

    private RollCheckRow RowOf(Actor actor, OpenRollCheck order, string slot, DateTimeOffset now) => new()
    {
        Id = $"rc-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Order.Value)))[..12]}",
        OrderId = order.Order.Value, BlockId = order.Block.Value, Slot = slot, Because = order.Because.Trim(),
        OpenedAt = now, OpenedBy = actor.Person.Value, OpenedByName = actor.Name,
        DueAt = RollCheckClock.DueAt(plan.PolicyAt(now), now),
    };

    internal static Verdict Refuse(
        RecordAppender record, Actor actor, string block, Verdict verdict, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.RollCheckRefused, actor, block)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }
}
