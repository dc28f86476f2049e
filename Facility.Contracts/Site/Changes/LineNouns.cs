using System.Collections.Immutable;
using Facility.Contracts.Site.Reading;
using static Facility.Contracts.Site.Changes.ChangeNeed;

namespace Facility.Contracts.Site.Changes;

/// <summary>What a file says of panels, their lines and peripherals, consoles, turnstiles and scales.</summary>
internal static class LineNouns
{
    public static IEnumerable<SiteNoun> Of(Site site) =>
    [
        .. site.Panels.Select(Panel),
        .. site.Lines.Select(Line),
        .. site.Lines.SelectMany(line => line.Peripherals.Select(one => Peripheral(line, one))),
        .. site.Consoles.Select(Console),
        .. site.Turnstiles.Select(Turnstile),
        .. site.Scales.Select(Scale),
    ];

    private static SiteNoun Panel(SitePanel panel) => new("panel", panel.Id.Value,
    [
        new("label", panel.Label, NothingMoves),
        new("degraded-groups", SitePoints.Set(panel.DegradedGroups), PanelRestarts),
    ])
    {
        Panels = [panel.Id], Anchor = panel.Label, Whole = PanelRestarts,
    };

    private static SiteNoun Line(SiteLine line) => new("line", line.Id.Value,
    [
        new("panel", line.Panel.Value, PanelRestarts),
        new("baud", SitePoints.Say(line.Baud), PanelRestarts),
    ])
    {
        Panels = [line.Panel], Whole = PanelRestarts,
        Anchor = $"{line.Panel}: {SitePoints.List(line.Peripherals.Select(one => $"{one.Address}={one.Label}"))}",
    };

    private static SiteNoun Peripheral(SiteLine line, SitePeripheral one) =>
        new("peripheral", $"{line.Id}/{one.Address}",
        [
            new("kind", SitePoints.Word(SiteWords.Peripherals, one.Kind), PanelRestarts),
            new("label", one.Label, NothingMoves),
            new("outputs", SitePoints.Say(one.Outputs), PanelRestarts),
            new("inputs", SitePoints.Say(one.Inputs), PanelRestarts),
            new("keypad", SitePoints.Say(one.Keypad), PanelRestarts),
            new("secure", SitePoints.Say(one.Secure), PanelRestarts),
            new("policy", SitePoints.Word(SiteWords.Policies, one.Policy), PanelRestarts),
        ])
        {
            Panels = [line.Panel], Whole = PanelRestarts, Anchor = $"{line.Panel} {one.Kind} {one.Label}",
        };

    private static SiteNoun Console(SiteConsole console) => new("console", console.Panel.Value,
    [
        new($"reader {console.Reader.Id}", SitePoints.Reader(console.Reader), PanelRestarts),
    ])
    {
        Panels = [console.Panel], Whole = PanelRestarts,
    };

    private static SiteNoun Turnstile(SiteTurnstile gate) => new("turnstile", gate.Id,
    [
        new("label", gate.Label, NothingMoves),
        new("block", gate.Block.Value, PanelRestarts),
        new("panel", gate.Panel.Value, DoorsTouched),
        .. gate.Pins.Select(one => new SiteFact($"{one.Key} pin", SitePoints.Say(one.Pin), DoorsTouched)),
        new($"reader-a {gate.ReaderA.Id}", SitePoints.Reader(gate.ReaderA), PanelRestarts),
        new($"reader-b {gate.ReaderB.Id}", SitePoints.Reader(gate.ReaderB), PanelRestarts),
        new("mode", SitePoints.Word(SiteWords.Drives, gate.Manner.Drive), DoorsTouched),
        new("grant", SitePoints.Say(gate.Manner.Grant), PanelRestarts),
        new("levels", SitePoints.Word(SiteWords.Levels, gate.Manner.ActiveHigh), DoorsTouched),
        new("opposite", SitePoints.Word(SiteWords.OppositeWays, gate.Manner.KeepsOnOpposite), PanelRestarts),
        new("search", SitePoints.Say(gate.Manner.SearchPercent), PanelRestarts),
    ])
    {
        Panels = [gate.Panel], Whole = DoorsTouched,
        Anchor = $"{gate.Panel} {SitePoints.List(gate.Pins.Select(one => one.Pin))}",
    };

    private static SiteNoun Scale(SiteScale scale) => new("scale", scale.Id,
    [
        new("label", scale.Label, NothingMoves),
        new("panel", scale.Panel.Value, PanelRestarts),
        new("protocol", scale.Protocol, PanelRestarts),
        new("baud", SitePoints.Say(scale.Baud), PanelRestarts),
        new("capacity", SitePoints.Say(scale.CapacityKilograms), PanelRestarts),
    ])
    {
        Panels = [scale.Panel], Whole = PanelRestarts, Anchor = $"{scale.Panel} {scale.Label}",
    };
}
