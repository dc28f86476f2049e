using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Domain.Orderlies;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.RollCheck;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orderlies;

/// <summary>Reads what the rules look at of two people.</summary>
public sealed class OrderlyLook(HousingLook look)
{
    /// <summary>The two as they are now.</summary>
    /// <param name="db">Where from.</param>
    /// <param name="now">The moment.</param>
    /// <param name="pair">Who helps whom.</param>
    /// <param name="itself">The assignment that is judged, which stands in nobody's way; empty for a new one.</param>
    public async Task<OrderlyPairFacts> Of(
        FacilityDb db, DateTimeOffset now, (PersonId Helper, PersonId Helped) pair, string itself)
    {
        var (helper, _) = await One(db, now, pair.Helper.Value, itself);
        var (helped, cell) = await One(db, now, pair.Helped.Value, itself);
        var areTwo = pair.Helper != pair.Helped;
        var apart = areTwo && helper.IsInside && helped.IsInside && cell is not null
            ? await Apart(db, now, pair, new(cell)) : [];
        return new(helper, helped, areTwo, apart, look.HouseAt(now).Today);
    }

    // As if the helper lived in the cell of who is helped: whom a cell would part, no work brings together.
    private async Task<ImmutableArray<AllocationRule>> Apart(
        FacilityDb db, DateTimeOffset now, (PersonId Helper, PersonId Helped) pair, CellId cell)
    {
        var picture = await look.Around(db, now, [new(pair.Helper, cell)]);
        return OrderlyRules.Against(picture.FactsOf([new Home(pair.Helper, cell)]).Single(), pair.Helped);
    }

    private static async Task<(OrderlyOne One, string? Cell)> One(
        FacilityDb db, DateTimeOffset now, string person, string itself)
    {
        var born = await db.People.Where(one => one.Id == person).Select(one => one.Born).SingleOrDefaultAsync();
        var home = await (
            from placement in db.Placements
            join cell in db.Cells on placement.CellId equals cell.Id
            where placement.PersonId == person
            select new { cell.Id, cell.BlockId, cell.Purposes }).SingleOrDefaultAsync();
        var isOrdered = await db.Isolations.Where(IsolationRows.HoldsAt(now)).AnyAsync(row => row.PersonId == person);
        var engaged = await db.Orderlies.Where(row => row.EndedAt == null && row.Id != itself
            && (row.HelperId == person || row.HelpedId == person)).Select(row => row.Id).FirstOrDefaultAsync();
        return (
            new(
                await BlockPeople.IsInside(db, person),
                PersonRows.ParticularsOf(born, await db.Prisoners.FindAsync(person)),
                home is null ? null : new BlockId(home.BlockId),
                isOrdered || (home?.Purposes & (CellPurposes.Isolation | CellPurposes.SafePlace)) > 0, engaged ?? ""),
            home?.Id);
    }
}
