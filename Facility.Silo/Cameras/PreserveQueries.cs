using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Ids;
using Facility.Domain.Cameras;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>Requests as one viewer may know of them; the exclusion stands in the question to the database.</summary>
public sealed class PreserveQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people, SilentAudience audience,
    TimeProvider clock)
{
    private const int ListMax = 200;

    /// <summary>Requests that follow from no signal that names the viewer, and from no duress that their session is not
    /// told of.</summary>
    public static IQueryable<PreserveRow> KnownTo(
        IQueryable<PreserveRow> preserves, FacilityDb db, Actor viewer, SilentView told)
    {
        var (hidden, ids) = (Hidden(db, told), viewer.Names);
        return preserves.Where(row => !hidden.Contains(row.Id)
            && (row.SignalId == "" || !db.SignalPeople.Any(
                named => ids.Contains(named.PersonId) && named.SignalId == row.SignalId)));
    }

    /// <summary>The ids of requests that would tell a session of a duress that it is not told of.</summary>
    public static IQueryable<string> Hidden(FacilityDb db, SilentView told)
    {
        var (hushed, owned) = (told.Hushed.ToList(), SilentEntries.OwnDoors(db, told.Own));
        return db.Preserves
            .Where(row => row.Cause == PreserveCauses.Duress
                && (hushed.Contains(row.About) || owned.Contains(row.About)))
            .Select(row => row.Id);
    }

    public async Task<ImmutableArray<PreserveView>> List(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await KnownTo(db.Preserves.AsNoTracking(), db, viewer, audience.Of(viewer))
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
