using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Orders to keep people apart, those that hold first.</summary>
public sealed class KeepApartQueries(IDbContextFactory<FacilityDb> contexts)
{
    public async Task<ImmutableArray<KeepApartView>> List(PersonId? person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var of = person?.Value;
        var rows = await (
            from row in db.KeepAparts.AsNoTracking()
            join one in db.People on row.PersonOne equals one.Id
            join other in db.People on row.PersonOther equals other.Id
            where of == null || row.PersonOne == of || row.PersonOther == of
            orderby row.ClosedAt != null, row.ReviewOn, row.Id
            select new { row, One = one.Name, Other = other.Name }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(found => new KeepApartView(
                found.row.Id, new(found.row.PersonOne), found.One, new(found.row.PersonOther), found.Other,
                found.row.Level, found.row.Endangered.Length > 0 ? new PersonId(found.row.Endangered) : null,
                found.row.Ground, found.row.ReviewOn, found.row.ClosedAt, found.row.ClosedBecause)
            {
                Group = found.row.GroupId,
            }),
        ];
    }
}
