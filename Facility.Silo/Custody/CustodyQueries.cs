using Facility.Contracts.Custody;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Domain.Custody;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Custody;

/// <summary>Papers that are incomplete, and holdings that end, of those who are still held.</summary>
public sealed class CustodyQueries(
    IDbContextFactory<FacilityDb> contexts, HousingLook look, TimeProvider clock)
{
    public async Task<CustodyBoard> Board(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var today = look.HouseAt(now).Today;
        var last = today.AddDays(HoldingClock.Marks[0]);
        var held = await (
            from person in db.People.AsNoTracking()
            where person.Kind == PersonKind.Prisoner
                && !db.Prisoners.Any(one => one.PersonId == person.Id && one.Presence == Presence.Gone)
            join custody in db.Custodies on person.Id equals custody.PersonId into rows
            from row in rows.DefaultIfEmpty()
            where row == null || row.CompletedAt == null || row.HeldUntil == null || row.HeldUntil <= last
            select new { person.Id, person.Name, Row = row }).ToListAsync(cancellation);
        return new(
            [
                .. held.Where(one => one.Row is { CompletedAt: null }).OrderBy(one => one.Row!.ReceivedAt)
                    .Select(one => new ReceptionView(
                        new(one.Id), one.Name, one.Row!.ReceivedAt, one.Row.PapersDueAt, one.Row.PapersDueAt <= now)),
            ],
            [
                .. held.Where(one => one.Row is { HeldUntil: not null }).OrderBy(one => one.Row!.HeldUntil)
                    .Select(one => new HoldingView(
                        new(one.Id), one.Name, one.Row!.LegalOrder, one.Row.HeldUntil!.Value,
                        one.Row.HeldUntil.Value.DayNumber - today.DayNumber)),
            ],
            held.Count(one => one.Row is null or { CompletedAt: not null, HeldUntil: null }));
    }
}
