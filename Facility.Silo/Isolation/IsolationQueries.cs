using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Isolation;

/// <summary>The register as pages show it; what time has ended is over here at that moment.</summary>
public sealed class IsolationQueries(
    IDbContextFactory<FacilityDb> contexts, HousingLook look, SiteCatalogue site, TimeProvider clock)
{
    private static readonly TimeSpan OverFor = TimeSpan.FromDays(30);

    public async Task<IsolationBoard> Board(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var shown = await db.Isolations.AsNoTracking()
            .Where(row => row.LeftAt == null || row.LeftAt > now - OverFor)
            .Select(row => new { row.Id, row.PersonId }).ToListAsync(cancellation);
        var ids = shown.Select(row => row.Id).ToHashSet();
        var views = await Views(db, [.. shown.Select(row => row.PersonId).Distinct()], now);
        return new(
            [.. views.Where(view => view.EndedAt is null).OrderByDescending(view => view.InARow)],
            [
                .. views.Where(view => view.EndedAt is not null && ids.Contains(view.Id))
                    .OrderByDescending(view => view.StaysOn).ThenByDescending(view => view.EndedAt),
            ]);
    }

    public async Task<IsolationFile> Of(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, policy) = (clock.GetUtcNow(), look.HouseAt(clock.GetUtcNow()).Policy);
        var views = await Views(db, [person.Value], now);
        var run = (await IsolationPicture.Read(db, [person.Value])).RunOf(person.Value, now, policy);
        var isIn = views.Any(view => view.StaysOn || (view.EndedAt is null && view.From <= now));
        return new(
            [.. views.OrderByDescending(view => view.From)], run?.Total ?? TimeSpan.Zero,
            isIn ? null : run?.CountEndsAt(policy));
    }

    private async Task<ImmutableArray<IsolationView>> Views(
        FacilityDb db, ImmutableArray<string> people, DateTimeOffset now)
    {
        var picture = await IsolationPicture.Read(db, people);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        var house = look.HouseAt(now);
        return
        [
            .. people.SelectMany(picture.Of).Select(row => ViewOf(row, picture, now, house.Policy) with
            {
                Name = names[row.PersonId],
                IsSeenToday = picture.SeenAt(row.PersonId).Any(at => DayOf(at) == house.Today),
            }),
        ];
    }

    private DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, site.Zone).DateTime);

    private static IsolationView ViewOf(
        IsolationRow row, IsolationPicture picture, DateTimeOffset now, DayPolicy policy)
    {
        var over = row.EndedAt is not null ? (row.End, row.EndedAt.Value)
            : IsolationClock.OverOf(row.StartsAt, row.Until, picture.GoneAt(row.PersonId), now);
        var seen = picture.SeenAt(row.PersonId);
        var inARow = picture.RunOf(row.PersonId, now, policy)?.Total ?? TimeSpan.Zero;
        return new(
            row.Id, new(row.PersonId), "", row.Kind, row.Ground, row.Authority, row.StartsAt, row.Until, over?.Item2,
            over?.Item1 ?? IsolationEnd.None)
        {
            Cell = picture.HomeOf(row.PersonId) is { } home ? new CellId(home.Cell) : null,
            StaysOn = picture.StaysOn(row, now),
            SeenAt = seen.Length > 0 ? seen[^1] : null,
            InARow = inARow,
            IsBeyondFloor = policy.Whole("isolation.floor-days") is { } days && inARow >= TimeSpan.FromDays(days),
        };
    }
}
