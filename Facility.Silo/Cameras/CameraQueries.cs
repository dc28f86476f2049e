using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Site;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Cameras;

/// <summary>Cameras and viewings as screens show them. What nothing says is unknown, never working.</summary>
public sealed class CameraQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people, IPanelConnections panels,
    TimeProvider clock)
{
    private const int ListMax = 200;

    public async Task<ImmutableArray<CameraView>> List(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Cameras.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);

        // An outage does not end because the file forgets its camera.
        var forgotten = rows.Values.Where(row => row.OutSince is not null && !site.Cameras.ContainsKey(row.Id))
            .Select(row => new SiteCamera(row.Id, row.Id, "no longer in the site file", [], ""));
        return
        [
            .. site.Site.Cameras.Concat(forgotten)
                .Select(camera => ViewOf(camera, rows.GetValueOrDefault(camera.Id)))
                .OrderBy(view => view.State is CameraState.Out ? 0 : view.State is CameraState.Unknown ? 1 : 2)
                .ThenBy(view => view.DueAt),
        ];
    }

    public async Task<ImmutableArray<ViewingView>> Viewings(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Viewings.AsNoTracking()
            .OrderByDescending(row => row.At).Take(ListMax).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ViewingView(
                row.Id, site.Cameras.GetValueOrDefault(row.CameraId)?.Label ?? row.CameraId, row.From, row.To, row.At,
                ActorWords.Say(row.By, people.NameOf), row.Reason, row.Note)),
        ];
    }

    private CameraView ViewOf(SiteCamera camera, CameraRow? row)
    {
        var (contact, says) = ContactOf(camera, row);
        var (state, because, since) = StateOf(camera, row, contact, says);
        return new()
        {
            Id = camera.Id,
            Label = camera.Label,
            Place = camera.Place,
            Doors = camera.Doors,
            DoorLabels = [.. camera.Doors.Select(door => site.Doors.GetValueOrDefault(door)?.Label ?? door.Value)],
            Keeper = camera.Keeper,
            Retention = camera.RetentionDays is { } days
                ? $"{days} days ({camera.RetentionSource})" : "nobody has said how long",
            State = state,
            Because = because,
            Since = since,
            Contact = contact,
            HasContact = camera.Status is not null,
            DueAt = row?.OutSince is null ? null : row.DueAt,
            Overdue = row?.OutSince is not null && row.DueAt <= clock.GetUtcNow(),
            CallUp = SayCallUp(camera.CallUp),
        };
    }

    private (CameraContact Contact, string Says) ContactOf(SiteCamera camera, CameraRow? row)
    {
        if (site.PanelOf(camera.Status) is not { } panel) return (CameraContact.Unknown, "");
        if (!panels.Pulse(panel).Connected) return (CameraContact.Unknown, "its contact's panel is not connected");
        if (row is null || row.ContactSays.Length == 0)
            return (CameraContact.Unknown, "its contact has said nothing yet");
        return (row.Contact, $"its contact says {row.ContactSays}");
    }

    private (CameraState State, string Because, DateTimeOffset? Since) StateOf(
        SiteCamera camera, CameraRow? row, CameraContact contact, string says)
    {
        if (row?.OutSince is { } since)
        {
            var also = contact is CameraContact.Working ? "; its contact says working again: confirm it" : "";
            return (CameraState.Out, $"{ActorWords.Say(row.OutBy, people.NameOf)}: {row.OutWords}{also}", since);
        }
        if (camera.Status is not null)
            return (contact is CameraContact.Working ? CameraState.Working : CameraState.Unknown, says, row?.ContactAt);
        if (row?.ConfirmedAt is not { } at)
            return (CameraState.Unknown, "it has no contact, and nobody has confirmed it", null);

        var who = ActorWords.Say(row.ConfirmedBy, people.NameOf);
        var fresh = PolicyBook.Current.At(clock.GetUtcNow(), site.Zone).Whole("camera.confirmed-days") is not { } days
            || clock.GetUtcNow() < at.AddDays(days);
        return fresh
            ? (CameraState.Working, $"{who} confirmed it", at)
            : (CameraState.Unknown, $"{who} confirmed it too long ago", at);
    }

    private static string SayCallUp(SiteCallUp? callUp) => callUp is null ? "" :
        $"{(callUp.Output is null ? "told at the seam" : $"on the monitor for {callUp.For.TotalSeconds:0} s")} on "
        + string.Join(", ", callUp.On.Select(cause => cause.ToString().ToLowerInvariant()));
}
