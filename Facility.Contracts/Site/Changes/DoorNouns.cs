using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site.Reading;
using static Facility.Contracts.Site.Changes.ChangeNeed;

namespace Facility.Contracts.Site.Changes;

/// <summary>What a file says of doors and of what they do together.</summary>
internal static class DoorNouns
{
    public static IEnumerable<SiteNoun> Of(Site site)
    {
        var panels = site.Lines.ToDictionary(line => line.Id, line => line.Panel);
        return
        [
            .. site.Doors.Select(door => Door(door, panels.GetValueOrDefault(door.Output.Line))),
            .. site.Interlocks.Select(set => Interlock(site, set)),
            .. site.SafetyInputs.Select(input => Safety(input, panels.GetValueOrDefault(input.Input.Line))),
            .. FireLoop(site),
            .. site.Areas.Select(area => Area(site, area)),
        ];
    }

    private static SiteNoun Door(SiteDoor door, PanelId panel) => new("door", door.Id.Value,
    [
        new("label", door.Label, NothingMoves),
        new("block", door.Block.Value, DoorsTouched),
        new("landing", door.Landing.Length > 0 ? door.Landing : SitePoints.None, NothingMoves),
        new("use", Use(door.Use), PanelRestarts),
        new("lock", SitePoints.Word(SiteWords.Locks, door.Lock), DoorsTouched),
        new("fire", SitePoints.Word(SiteWords.FirePlans, door.Fire), DoorsTouched),
        .. DoorFacts.Wiring(door),
        .. door.Readers.Select(one => new SiteFact($"reader {one.Id}", SitePoints.Reader(one), PanelRestarts)),
        new("release", SitePoints.Say(door.Timings.Release), PanelRestarts),
        new("held-after", SitePoints.Say(door.Timings.HeldAfter), PanelRestarts),
        new("release-confirm", SitePoints.Say(door.Timings.ReleaseConfirm), PanelRestarts),
        new("lock-confirm", SitePoints.Say(door.Timings.LockConfirm), PanelRestarts),
        new("cell", door.Cell?.Value ?? SitePoints.None, PanelRestarts),
        new("hatch of", door.HatchOf?.Value ?? SitePoints.None, NothingMoves, AtPanel: false),
        .. Rules(door.Rules),
    ])
    {
        Panels = [panel], Doors = [door.Id], Whole = DoorsTouched, Anchor = SitePoints.Input(door.LeafInput),
    };

    private static IEnumerable<SiteFact> Rules(SiteDoorRules rules) =>
    [
        new("two-person", SitePoints.Say(rules.TwoPerson), PanelRestarts),
        new("duress", SitePoints.Word(SiteWords.Duress, rules.HoldsUnderDuress), PanelRestarts),
        new("first-card", rules.FirstCard?.Value ?? SitePoints.None, PanelRestarts),
        new("lockout", SitePoints.Say(rules.LockoutAfter), PanelRestarts),
        new("lockout-for", SitePoints.Say(rules.LockoutFor), PanelRestarts),
        new("exit", SitePoints.Input(rules.ExitInput), DoorsTouched),
    ];

    private static string Use(DoorUse use) => SitePoints.Word(SiteWords.AnyDoors, use);

    private static SiteNoun Interlock(Site site, SiteInterlock set) => new("interlock", set.Id,
    [
        new("doors", SitePoints.Set(set.Doors), DoorsTouched),
    ])
    {
        Panels = SitePoints.PanelsOf(site, set.Doors), Doors = set.Doors, Whole = DoorsTouched,
        Anchor = SitePoints.Set(set.Doors),
    };

    private static SiteNoun Safety(SiteSafetyInput input, PanelId panel) =>
        new(input.Kind is SafetyInputKind.Fire ? "fire-input" : "lever", input.Id,
        [
            new("label", input.Label, NothingMoves),
            new("input", SitePoints.Input(input.Input), DoorsTouched),
            new("doors", SitePoints.Set(input.Doors), DoorsTouched),
            new("settle", SitePoints.Say(input.Settle), PanelRestarts),
            new("on-loss", SitePoints.Word(SiteWords.Losses, input.LossIsAlarm), DoorsTouched),
        ])
        {
            Panels = [panel], Doors = input.Doors, Whole = DoorsTouched, Anchor = SitePoints.Input(input.Input),
        };

    private static IEnumerable<SiteNoun> FireLoop(Site site)
    {
        if (site.FireLoop is not { } loop) yield break;
        yield return new("fire-loop", "fire-loop",
            [new("doors", SitePoints.Set(loop.Doors), DoorsTouched, AtPanel: false)])
        {
            Doors = loop.Doors, Whole = DoorsTouched,
        };
    }

    private static SiteNoun Area(Site site, SiteArea area) => new("area", area.Id,
    [
        new("label", area.Label, NothingMoves),
        new("doors", SitePoints.Set(area.Doors), PanelRestarts),
        new("passback", SitePoints.Word(SiteWords.Passbacks, area.Passback), PanelRestarts),
        new("again-after", SitePoints.Say(area.AgainAfter), PanelRestarts),
        new("forget-after", SitePoints.Say(area.ForgetAfter), PanelRestarts),
        new("maximum", SitePoints.Say(area.Maximum), PanelRestarts),
    ])
    {
        Panels = SitePoints.PanelsOf(site, area.Doors), Whole = PanelRestarts, Anchor = SitePoints.Set(area.Doors),
    };
}
