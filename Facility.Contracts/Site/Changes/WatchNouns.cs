using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site.Reading;
using static Facility.Contracts.Site.Changes.ChangeNeed;

namespace Facility.Contracts.Site.Changes;

/// <summary>What a file says of cameras and payphones.</summary>
internal static class WatchNouns
{
    public static IEnumerable<SiteNoun> Of(Site site) =>
    [
        .. site.Cameras.Select(camera => Camera(site, camera)),
        .. site.Payphones.Select(phone => Payphone(site, phone)),
    ];

    private static SiteNoun Camera(Site site, SiteCamera camera) => new("camera", camera.Id,
    [
        new("label", camera.Label, NothingMoves, AtPanel: false),
        new("place", camera.Place, NothingMoves, AtPanel: false),
        new("doors", SitePoints.Set(camera.Doors), PanelRestarts),
        new("keeper", camera.Keeper, NothingMoves, AtPanel: false),
        new("retention", SitePoints.Say(camera.RetentionDays), NothingMoves, AtPanel: false),
        new("retention-source", camera.RetentionSource, NothingMoves, AtPanel: false),
        new("status", SitePoints.Input(camera.Status), PanelRestarts),
        new("call-up", Says(camera.CallUp), PanelRestarts),
    ])
    {
        Panels = PanelsOf(site, SitePoints.PanelsOf(site, camera.Doors), camera.Status, camera.CallUp?.Output),
        Whole = PanelRestarts, Anchor = camera.Label,
    };

    private static string Says(SiteCallUp? callUp) => callUp is null ? SitePoints.None
        : $"{SitePoints.Output(callUp.Output)} for {SitePoints.Say(callUp.For)} on "
            + SitePoints.Set(callUp.On.Select(cause => SitePoints.Word(SiteWords.CallUps, cause)));

    private static SiteNoun Payphone(Site site, SitePayphone phone) => new("payphone", phone.Id,
    [
        new("label", phone.Label, NothingMoves, AtPanel: false),
        new("block", phone.Block.Value, PanelRestarts),
        new("power", SitePoints.Output(phone.Power), PanelRestarts),
        new("off-hook", SitePoints.Input(phone.OffHook), PanelRestarts),
        new("window", phone.Window is { } window ? SitePoints.Window(window) : SitePoints.None, PanelRestarts),
        new("in-lockdown", SitePoints.Word(SiteWords.Switches, phone.WorksInLockdown), PanelRestarts),
    ])
    {
        Panels = PanelsOf(site, [], phone.Power, phone.OffHook), Whole = PanelRestarts, Anchor = phone.Label,
    };

    private static ImmutableArray<PanelId> PanelsOf(
        Site site, ImmutableArray<PanelId> ofDoors, params ReadOnlySpan<IoPoint?> points)
    {
        var panels = ofDoors.ToHashSet();
        foreach (var point in points)
            panels.UnionWith(site.Lines.Where(line => line.Id == point?.Line).Select(line => line.Panel));
        return [.. panels];
    }
}
