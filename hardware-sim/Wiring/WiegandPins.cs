using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Wiring;

/// <summary>The pins of Wiegand readers on a panel's GPIO chip.</summary>
internal static class WiegandPins
{
    public static IEnumerable<(int Pin, WiringRow Row)> Of(Site site, PanelId panel) =>
        from one in Readers(site)
        where one.Reader.Wiegand?.Panel == panel
        from pin in Pins(one.Reader.Wiegand!)
        select (pin.Number, new WiringRow(
            string.Create(CultureInfo.InvariantCulture, $"GPIO {pin.Number}"), $"{pin.Wire} of reader {one.Reader.Id}",
            one.Part, one.Mark, "", pin.Note));

    private static IEnumerable<(SiteDoorReader Reader, string Part, string Mark)> Readers(Site site) =>
    [
        .. from door in site.Doors from reader in door.Readers select (reader, door.Id.Value, door.Label),
        .. from gate in site.Turnstiles
           from reader in new[] { gate.ReaderA, gate.ReaderB }
           select (reader, gate.Id, gate.Label),
        .. site.Consoles.Select(console => (console.Reader, console.Panel.Value, "the panel's own console")),
    ];

    private static IEnumerable<(int Number, string Wire, string Note)> Pins(SiteWiegand wires)
    {
        var level = $"active {(wires.ActiveHigh ? "high" : "low")}";
        yield return (wires.D0, "D0 (input)", $"Wiegand, {wires.Bits} bits; a low pulse is a bit 0");
        yield return (wires.D1, "D1 (input)", $"Wiegand, {wires.Bits} bits; a low pulse is a bit 1");
        if (wires.Led is { } led) yield return (led, "lamp (output)", level);
        if (wires.Buzzer is { } buzzer) yield return (buzzer, "buzzer (output)", level);
    }
}
