using Facility.Contracts.Roll;
using Facility.Domain.OutOfCell;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>Who lives in a cell and is held here. Who lives in a dormitory goes out by themselves: of them this meter
/// says nothing.</summary>
public static class Dwellers
{
    public static async Task<List<CellDweller>> Read(
        FacilityDb db, SiteCatalogue site, FacilityDay day, DateTimeOffset now, string? person)
    {
        var end = now < day.Ends ? now : day.Ends;
        var isolated = (await db.Isolations.AsNoTracking()
            .Where(row => row.StartsAt <= end && (row.EndedAt ?? row.Until) >= end
                && (person == null || row.PersonId == person)).ToListAsync())
            .GroupBy(row => row.PersonId)
            .ToDictionary(one => one.Key, one => one.MaxBy(row => row.StartsAt)!, StringComparer.Ordinal);
        var rows = await (
            from home in db.Placements.AsNoTracking()
            join cell in db.Cells on home.CellId equals cell.Id
            join one in db.People on home.PersonId equals one.Id
            join known in db.Prisoners on home.PersonId equals known.PersonId into prisoners
            from prisoner in prisoners.DefaultIfEmpty()
            where !cell.IsDormitory && (prisoner == null || prisoner.Presence != Presence.Gone)
                && (person == null || home.PersonId == person)
            orderby cell.BlockId, cell.Landing, cell.Position, one.Name
            select new { home.Since, Cell = cell, Person = one, Prisoner = prisoner }).ToListAsync();
        return rows.ConvertAll(row => new CellDweller(
            row.Person.Id, row.Person.Name, row.Cell.Id, row.Cell.Label, row.Cell.BlockId, row.Cell.Landing,
            row.Since, row.Prisoner?.Presence is Presence.Out,
            new(
                PersonRows.ParticularsOf(row.Person.Born, row.Prisoner), site.Site.Institution,
                isolated.GetValueOrDefault(row.Person.Id)?.Kind,
                isolated.GetValueOrDefault(row.Person.Id)?.StartsAt <= day.Starts, day.Day)));
    }
}
