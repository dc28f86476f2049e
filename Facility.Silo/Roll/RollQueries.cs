using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Domain.Roll;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Roll;

/// <summary>The roll as the rows have it.</summary>
public sealed class RollQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, TimeProvider clock)
{
    public async Task<RollBoard> Board(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var began = DayBegan(now);
        var today = await Views(db, began, now, cancellation);
        var children = await db.Children.CountAsync(row => row.EndedOn == null, cancellation);
        var figures = (await Figures(db, began, now, cancellation)) with { Children = children };
        return new(figures, today, await Out(db, now, cancellation));
    }

    private async Task<RollFigures> Figures(
        FacilityDb db, DateTimeOffset began, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await (
            from person in db.People.AsNoTracking()
            where person.Kind == PersonKind.Prisoner
            join prisoner in db.Prisoners on person.Id equals prisoner.PersonId into rows
            from row in rows.DefaultIfEmpty()
            join home in db.Placements on person.Id equals home.PersonId into homes
            from home in homes.DefaultIfEmpty()
            select new
            {
                Now = row == null ? Presence.Inside : row.Presence,
                Since = row == null ? (DateTimeOffset?)null : row.PresentSince,
                Cell = home == null ? null : home.CellId,
            }).ToListAsync(cancellation);
        var moved = await db.Movements.AsNoTracking().Where(row => row.At >= began && row.At <= now)
            .Select(row => new RollMovement(row.LedOut, row.WasOutBefore)).ToListAsync(cancellation);
        var cells = await db.Cells.AsNoTracking().ToListAsync(cancellation);
        return RollArithmetic.Of(new(
            now, began,
            [
                .. people.Select(person => new RollPerson(
                    person.Now, person.Since ?? DateTimeOffset.MinValue,
                    person.Cell is null ? null : new CellId(person.Cell))),
            ],
            [.. moved],
            [
                .. cells.Select(cell => new RollCell(
                    new(cell.Id), cell.State, cell.Working, cell.Certified,
                    cell.Purposes.HasFlag(CellPurposes.Isolation))),
            ]));
    }

    private static async Task<ImmutableArray<MovementView>> Views(
        FacilityDb db, DateTimeOffset began, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await (
            from row in db.Movements.AsNoTracking()
            join person in db.People on row.PersonId equals person.Id
            where row.At >= began && row.At <= now
            orderby row.At descending
            select new { row, person.Name }).ToListAsync(cancellation);
        return [.. rows.Select(one => new MovementView(
            new(one.row.PersonId), one.Name, one.row.Kind, one.row.At, one.row.Authority, one.row.DueBack, false))];
    }

    private static async Task<ImmutableArray<MovementView>> Out(
        FacilityDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await (
            from prisoner in db.Prisoners.AsNoTracking()
            join row in db.Movements on prisoner.PersonId equals row.PersonId
            join person in db.People on row.PersonId equals person.Id
            where prisoner.Presence == Presence.Out
                && !db.Movements.Any(later => later.PersonId == row.PersonId && later.Sequence > row.Sequence)
            orderby row.DueBack
            select new { row, person.Name }).ToListAsync(cancellation);
        return [.. rows.Select(one => new MovementView(
            new(one.row.PersonId), one.Name, one.row.Kind, one.row.At, one.row.Authority, one.row.DueBack,
            one.row.DueBack <= now))];
    }

    // Midnight of the facility's own wall clocks.
    private DateTimeOffset DayBegan(DateTimeOffset now)
    {
        var midnight = TimeZoneInfo.ConvertTime(now, site.Zone).Date;
        return new DateTimeOffset(midnight, site.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
