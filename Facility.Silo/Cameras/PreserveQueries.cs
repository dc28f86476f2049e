using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Ids;
using Facility.Domain.Cameras;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>Requests as one viewer may know of them; the exclusion stands in the question to the database.</summary>
public sealed class PreserveQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people, TimeProvider clock)
{
    private const int ListMax = 200;

    /// <summary>Requests that follow from no signal that names the viewer.</summary>
    public static IQueryable<PreserveRow> KnownTo(IQueryable<PreserveRow> preserves, FacilityDb db, Actor viewer) =>
        preserves.Where(row => row.SignalId == "" || !db.SignalPeople.Any(
            named => named.PersonId == viewer.Person.Value && named.SignalId == row.SignalId));

    public async Task<ImmutableArray<PreserveView>> List(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await KnownTo(db.Preserves.AsNoTracking(), db, viewer)
            .OrderBy(row => row.Status > PreserveStatus.Requested).ThenBy(row => row.DueAt)
            .Take(ListMax).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => ViewOf(row, now))];
    }

    private PreserveView ViewOf(PreserveRow row, DateTimeOffset now)
    {
        var camera = site.Cameras.GetValueOrDefault(row.CameraId);
        var isOpen = row.Status <= PreserveStatus.Requested;
        return new()
        {
            Id = row.Id,
            Cause = PreserveCauses.Say(row.Cause),
            About = Identifier.IsValid(row.About) && site.Doors.TryGetValue(new(row.About), out var door)
                ? door.Label : row.About,
            Camera = camera?.Label ?? row.CameraId,
            Keeper = camera?.Keeper ?? "",
            From = row.From,
            To = row.To,
            Status = row.Status,
            At = row.At,
            DueAt = isOpen ? row.DueAt : null,
            Overdue = isOpen && row.DueAt <= now,
            Reference = row.Reference,
            By = ActorWords.Say(row.By, people.NameOf),
        };
    }
}
