using Facility.Contracts.Ids;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Silo.Estate;
using Facility.Silo.Movement;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>The sheet of a block to print: everybody who lives there, those who are out or explained as well.</summary>
public sealed class RollSheets(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, Whereabouts whereabouts, TimeProvider clock)
{
    public async Task<RollSheet> Of(BlockId block, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var check = await db.RollChecks.Where(row => row.BlockId == block.Value && row.ClosedAt == null)
            .Select(row => row.Id).SingleOrDefaultAsync(cancellation) ?? "";
        var people = await BlockPeople.Read(db, whereabouts, block.Value, check);
        var absent = people.Explanations.Where(row => row.PersonId is not null)
            .ToLookup(row => row.PersonId!, row => row.Kind is ExplanationKind.Guest
                ? $"{site.LandingLabel(block, row.Landing)}" : row.Reason.ToString());
        var risks = (await db.EscapeRisks.Where(row => row.EndedAt == null).Select(row => row.PersonId)
            .ToListAsync(cancellation)).ToHashSet();
        var everybody = await (
            from home in db.Placements.AsNoTracking()
            join cell in db.Cells on home.CellId equals cell.Id
            join person in db.People on home.PersonId equals person.Id
            join prisoner in db.Prisoners on person.Id equals prisoner.PersonId into known
            from held in known.DefaultIfEmpty()
            where cell.BlockId == block.Value
            orderby cell.Landing, cell.Position, cell.Id, person.Name
            select new
            {
                cell.Landing, cell.Label, person.Id, person.Name,
                IsOut = held != null && held.Presence == Presence.Out,
            }).ToListAsync(cancellation);
        return new(block, site.Blocks[block].Label, clock.GetUtcNow(),
        [
            .. from landing in people.Cells.Select(cell => cell.Landing).Distinct()
               select new SheetLanding(
                   site.LandingLabel(block, landing),
                   [
                       .. from one in everybody
                          where one.Landing == landing
                          select new SheetPerson(
                              one.Label, new(one.Id), one.Name,
                              one.IsOut ? "Out" : absent[one.Id].FirstOrDefault()
                                  ?? people.Away.GetValueOrDefault(one.Id, ""), risks.Contains(one.Id)),
                   ]),
        ]);
    }
}
