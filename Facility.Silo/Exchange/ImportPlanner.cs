using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Silo.Exchange.Reading;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Plans what a file would do as the rows are; looking and taking in both come through here.</summary>
public sealed class ImportPlanner(HousingLook look, CommissionGrounds grounds)
{
    // The order for the cells of a file; without one they are provisional.
    internal async Task<CitedOrder> Cite(FacilityDb db, DateTimeOffset now, TakeIn order) =>
        order.Cites is { } cites ? await grounds.Cite(db, now, cites) : new(null, Verdict.Allowed);

    internal async Task<ImportPlan> Plan(FacilityDb db, DateTimeOffset now, Actor actor, ImportFile file)
    {
        if (file.Sheet is not (SheetKind.People or SheetKind.KeepApart))
            return Refused(file, "Cells are not taken in: a site file and approved changes say what they are.",
                "Change the site file, or ask for a change of the cell.");
        if (file.Sheet is SheetKind.KeepApart && !RoleMatrix.Current.Allows(actor.Role, "keepapart.order"))
            return Refused(file, "Your role gives no orders to keep apart.", "Let somebody take it in who does.");

        var housing = await look.Plan(db, now, []);
        var known = await PeopleKnown.Read(db);
        if (file.Sheet is SheetKind.People) return new PeoplePlanner(actor, housing, known).Plan(file);

        var live = await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null)
            .ToDictionaryAsync(row => (row.PersonOne, row.PersonOther));
        return new ApartPlanner(actor, housing, known, live).Plan(file);
    }

    private static ImportPlan Refused(ImportFile file, string because, string rightly)
    {
        var table = SheetTable.Unreadable("nothing", because, rightly);
        return ImportPlan.Of(file, table, new(table.Problems), [], []);
    }
}
