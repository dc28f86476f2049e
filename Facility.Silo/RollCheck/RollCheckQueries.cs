using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Domain.RollCheck;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Silo.Roll;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Roll checks as pages show them.</summary>
public sealed class RollCheckQueries(
    IDbContextFactory<FacilityDb> contexts, RollCheckLook look, RollCheckPlan plan, RollQueries roll,
    EscapeRiskQueries risks, SiteCatalogue site, TimeProvider clock)
{
    public async Task<RollCheckBoard> Board(Actor viewer, CancellationToken cancellation)
    {
        var figures = (await roll.Board(cancellation)).Figures;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var residents = (await (
            from home in db.Placements.AsNoTracking()
            join cell in db.Cells on home.CellId equals cell.Id
            where !db.Prisoners.Any(one => one.PersonId == home.PersonId && one.Presence != Presence.Inside)
            group cell by cell.BlockId into block
            select new { block.Key, Count = block.Count() }).ToListAsync(cancellation))
            .ToDictionary(block => block.Key, block => block.Count);
        var blocks = await db.Cells.AsNoTracking().Select(cell => cell.BlockId).Distinct().ToListAsync(cancellation);
        var lines = ImmutableArray.CreateBuilder<RollCheckLine>();
        foreach (var block in site.Site.Blocks.Where(block => blocks.Contains(block.Id.Value)))
            lines.Add(await Line(db, block.Id, residents.GetValueOrDefault(block.Id.Value), now, cancellation));
        return new(lines.ToImmutable(), figures.NoCell, figures, await risks.All(db, viewer, now, cancellation));
    }

    public async Task<RollCheckSheet?> Find(Actor viewer, string check, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.RollChecks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == check, cancellation);
        if (row is null) return null;
        var tally = await look.Of(db, row);
        return new(
            row.Id, new(row.BlockId), site.Blocks[new(row.BlockId)].Label, row.Because, row.OpenedAt,
            row.OpenedByName, row.DueAt,
            [
                .. tally.Landings.Where(landing => row.ClosedAt is null || !landing.Counts.IsEmpty)
                    .Select(landing => ViewOf(landing, viewer, row.ClosedAt is null)),
            ],
            tally.Explanations,
            row.SignedByName, row.ClosedAt, row.ClosedByName);
    }

    private async Task<RollCheckLine> Line(
        FacilityDb db, BlockId block, int residents, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = db.RollChecks.AsNoTracking().Where(row => row.BlockId == block.Value);
        var open = await rows.SingleOrDefaultAsync(row => row.ClosedAt == null, cancellation);
        var last = await rows.Where(row => row.ClosedAt != null)
            .OrderByDescending(row => row.ClosedNumber).FirstOrDefaultAsync(cancellation);
        var slot = await plan.ToDo(db, block.Value, now);
        var due = open is not null ? open.DueAt
            : slot is null || residents == 0 || plan.MomentOf(slot.From) < await RecordBeginning.Of(db) ? null
            : RollCheckClock.DueAt(plan.PolicyAt(now), plan.MomentOf(slot.From));
        return new(
            block, site.Blocks[block].Label, residents, open?.Id ?? "", due, due <= now, last?.ClosedAt,
            last?.Counted ?? 0);
    }

    // Two count for themselves: nobody sees another's number before both are in. What is closed says no more of
    // doors and residents, for those of now are not those of then.
    private static LandingView ViewOf(LandingTally landing, Actor viewer, bool isOpen) => new(
        landing.Facts.Landing, landing.Facts.Label, isOpen ? landing.Residents : null, isOpen ? landing.Absent : null,
        isOpen ? landing.Guests : null, isOpen ? landing.Facts.Expected : landing.Counts[0].Number, landing.Round,
        [
            .. landing.Counts.Select(row => new CountView(
                new(row.CounterId), row.CounterName,
                landing.Counts.Length < RollCheckTally.Counters && row.CounterId != viewer.Person.Value
                    ? null : row.Number,
                row.At)),
        ],
        isOpen ? RollCheckTally.Says(landing.Facts.Doors) : "",
        isOpen ? RollCheckTally.Of(landing.Facts) : []);
}
