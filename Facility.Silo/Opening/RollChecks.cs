using System.Collections.Concurrent;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Opening;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Opening;

/// <summary>Roll checks: opened and closed in the record, and in memory for whoever must not wait.</summary>
public sealed class RollChecks(IDbContextFactory<FacilityDb> contexts, FacilityWriter writer)
{
    private readonly ConcurrentDictionary<BlockId, RollCheckView> open = new();

    /// <summary>The block's roll check; null while none is open.</summary>
    public RollCheckView? Find(BlockId block) => open.GetValueOrDefault(block);

    /// <summary>Judges and records; what is refused is recorded as well.</summary>
    public async Task<Verdict> Change(BlockId block, bool begin, Actor actor, CancellationToken cancellation)
    {
        var (verdict, view) = await writer.Commit(
            async (db, record) =>
            {
                var row = await db.Blocks.SingleAsync(row => row.Id == block.Value);
                var judged = RollCheckRules.JudgeChange(new(begin, row.RollCheckAt is not null, row.RollCheckBy));
                if (judged.IsAllowed)
                {
                    row.RollCheckAt = begin ? record.Now : null;
                    row.RollCheckBy = begin ? actor.Name : "";
                }
                record.Append(new RecordFacts(KindOf(judged, begin), actor, block.Value) { Verdict = judged });
                return (judged, row.RollCheckAt is { } at ? new RollCheckView(at, row.RollCheckBy) : null);
            },
            cancellation);
        Put(block, view);
        return verdict;
    }

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Blocks.AsNoTracking().Where(row => row.RollCheckAt != null).ToListAsync(cancellation);
        foreach (var row in rows)
            Put(new(row.Id), new(row.RollCheckAt!.Value, row.RollCheckBy));
    }

    private void Put(BlockId block, RollCheckView? view)
    {
        if (view is null) open.TryRemove(block, out _);
        else open[block] = view;
    }

    private static string KindOf(Verdict verdict, bool begin) =>
        !verdict.IsAllowed ? SiloRecordKinds.RollCheckRefused
        : begin ? SiloRecordKinds.RollCheckOpened
        : SiloRecordKinds.RollCheckClosed;
}
