using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.RollCheck;
using Facility.Silo.Opening;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Two people sign; the second signature closes, judged anew on what the sources say at that moment.</summary>
public sealed class RollSignatures(FacilityWriter writer, RollCheckLook look, RollChecks board)
{
    /// <summary>Signs.</summary>
    public async Task<Verdict> Sign(Actor actor, OrderId order, string checkId, CancellationToken cancellation)
    {
        var (verdict, closed) = await writer.Commit(
            async (db, record) =>
            {
                if (await IsRepeat(db, order)) return (Verdict.Allowed, (BlockId?)null);
                var check = await db.RollChecks.FindAsync(checkId);
                var tally = check is null ? new([], []) : await look.Of(db, check);
                var judged = RollCheckRules.JudgeSign(new(
                    check is { ClosedAt: null }, tally.Facts, actor.Person,
                    check is { SignedBy.Length: > 0 } ? new PersonId(check.SignedBy) : null));
                if (!judged.IsAllowed)
                {
                    RollCheckStore.Refuse(record, actor, check?.BlockId ?? "", judged, order.Value);
                    return (judged, null);
                }
                if (check!.SignedBy.Length == 0)
                {
                    (check.SignedBy, check.SignedByName) = (actor.Person.Value, actor.Name);
                    record.Append(Entry(SiloRecordKinds.RollSigned, actor, check, order));
                    return (judged, null);
                }
                await Close(db, record, actor, check, tally, order);
                return (judged, new BlockId(check.BlockId));
            },
            cancellation);
        if (closed is { } block) await board.Refresh(block);
        return verdict;
    }

    private static Task<bool> IsRepeat(FacilityDb db, OrderId order) => db.Record.AnyAsync(entry =>
        (entry.Kind == SiloRecordKinds.RollSigned || entry.Kind == SiloRecordKinds.RollCheckClosed)
        && entry.Cause == order.Value);

    private static async Task Close(
        FacilityDb db, RecordAppender record, Actor actor, RollCheckRow check, BlockTally tally, OrderId order)
    {
        check.Counted = tally.Facts.Sum(landing => landing.Counts[0].Number);
        (check.ClosedBy, check.ClosedByName, check.ClosedAt) = (actor.Person.Value, actor.Name, record.Now);
        check.ClosedNumber = record.Append(Entry(SiloRecordKinds.RollCheckClosed, actor, check, order)
            .With("begun_by", check.SignedBy).With("counted", $"{check.Counted}")).Number;
        foreach (var cell in tally.Landings.SelectMany(landing => landing.Cells))
            db.RollCells.Add(new() { CheckId = check.Id, CellId = cell.Cell, Number = cell.Present.Length });

        // Whoever was counted was seen.
        var seen = tally.Landings.SelectMany(landing => landing.Cells).SelectMany(cell => cell.Present).ToHashSet();
        foreach (var risk in await db.EscapeRisks.Where(row => row.EndedAt == null).ToListAsync())
            if (seen.Contains(risk.PersonId)) risk.LastSeenAt = record.Now;
    }

    private static RecordFacts Entry(string kind, Actor actor, RollCheckRow check, OrderId order) =>
        new RecordFacts(kind, actor, check.BlockId) { Cause = order.Value }.With("check", check.Id);
}
