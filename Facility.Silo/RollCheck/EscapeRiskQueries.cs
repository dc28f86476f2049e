using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>The escape-risk register as pages show it; grounds only for those who keep it or inspect it.</summary>
public sealed class EscapeRiskQueries(EscapeRiskClocks clocks)
{
    public async Task<ImmutableArray<EscapeRiskView>> All(
        FacilityDb db, Actor viewer, DateTimeOffset now, CancellationToken cancellation)
    {
        var mayRead = viewer.Role is Role.Inspector || RoleMatrix.Current.Allows(viewer.Role, "escape.register");
        var rows = await (
            from row in db.EscapeRisks.AsNoTracking()
            where row.EndedAt == null
            join person in db.People on row.PersonId equals person.Id
            join prisoner in db.Prisoners on row.PersonId equals prisoner.PersonId into known
            from held in known.DefaultIfEmpty()
            where held == null || held.Presence != Presence.Gone
            let cell = (from home in db.Placements
                        join cell in db.Cells on home.CellId equals cell.Id
                        where home.PersonId == row.PersonId
                        select cell.Label).FirstOrDefault()
            select new
            {
                Row = row,
                person.Name,
                Cell = cell,
                IsOut = held != null && held.Presence == Presence.Out,
                Since = held == null ? null : held.PresentSince,
            }).ToListAsync(cancellation);
        return
        [
            .. from one in rows
               let due = one.IsOut ? null : clocks.DueAt(one.Row, one.Since, now)
               orderby due ?? DateTimeOffset.MaxValue, one.Name
               select new EscapeRiskView(
                   new(one.Row.PersonId), one.Name, one.Cell ?? "", mayRead ? one.Row.Ground : "",
                   one.Row.PutByName, one.Row.PutAt, one.Row.ReviewOn, one.Row.LastSeenAt, due, due <= now),
        ];
    }
}
