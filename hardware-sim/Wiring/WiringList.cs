using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Wiring;

/// <summary>What is wired where, as an electrician walks: panel, line, address, terminal.</summary>
internal sealed class WiringList
{
    private readonly Site site;
    private readonly PointUses uses;

    private WiringList(Site site)
    {
        this.site = site;
        uses = new(site);
    }

    /// <summary>The devices of a site, of one panel if it is named.</summary>
    public static ImmutableArray<WiringDevice> Of(Site site, PanelId? panel = null)
    {
        var list = new WiringList(site);
        return
        [
            .. site.Panels.Where(one => panel is null || one.Id == panel)
                .SelectMany(one => list.Devices(one.Id)),
        ];
    }

    private IEnumerable<WiringDevice> Devices(PanelId panel) =>
    [
        .. from line in site.Lines
           where line.Panel == panel
           from one in line.Peripherals.OrderBy(one => one.Address)
           select Peripheral(line, one),
        .. Gpio(panel),
        .. site.Scales.Where(scale => scale.Panel == panel).Select(Scale),
    ];

    private WiringDevice Peripheral(SiteLine line, SitePeripheral one)
    {
        var kind = one.Kind is PeripheralKind.Reader
            ? one.Keypad ? "reader with keypad" : "reader"
            : $"I/O module, {one.Outputs} outputs, {one.Inputs} inputs";
        return new(
            line.Panel.Value, line.Id.Value, one.Address,
            $"{one.Label}: {kind}, {line.Baud} baud{(one.Secure ? ", secure channel" : "")}",
            [
                .. one.Kind is PeripheralKind.Reader ? [uses.Reader(line.Id, one.Address)] : Array.Empty<WiringRow>(),
                .. Enumerable.Range(0, one.Outputs).Select(number => uses.Output(new(line.Id, one.Address, number))),
                .. Enumerable.Range(0, one.Inputs).Select(number => uses.Input(new(line.Id, one.Address, number))),
            ]);
    }

    private IEnumerable<WiringDevice> Gpio(PanelId panel)
    {
        (int Pin, WiringRow Row)[] pins = [.. Gates(panel), .. WiegandPins.Of(site, panel)];
        if (pins.Length == 0) yield break;
        yield return new(panel.Value, $"gpio-{panel}", null, "GPIO chip of the panel",
            [.. pins.OrderBy(one => one.Pin).Select(one => one.Row)]);
    }

    private IEnumerable<(int Pin, WiringRow Row)> Gates(PanelId panel) =>
        from gate in site.Turnstiles
        where gate.Panel == panel
        from pin in gate.Pins
        select (pin.Pin, new WiringRow(
            $"GPIO {pin.Pin}", $"{pin.Key} ({(pin.IsOutput ? "output" : "input")})", gate.Id, gate.Label,
            site.Blocks.First(block => block.Id == gate.Block).Label,
            $"active {(gate.Manner.ActiveHigh ? "high" : "low")}{Manner(gate, pin.Key)}"));

    private static string Manner(SiteTurnstile gate, string pin) => pin switch
    {
        "unlock-a" or "unlock-b" when gate.Manner.Drive is TurnstileDrive.Pulse =>
            $"; pulse, set the turnstile's own time to {gate.Manner.Grant.TotalSeconds:0.#} s",
        "unlock-a" or "unlock-b" => "; potential, needs a watchdog in the hardware",
        "fire" => "; fail-active: active while all is well",
        _ => "",
    };

    private static WiringDevice Scale(SiteScale scale) => new(
        scale.Panel.Value, scale.Id, null, $"{scale.Label}: scale up to {scale.CapacityKilograms:0.###} kg",
        [new("port", "serial line", scale.Id, scale.Label, "", $"{scale.Protocol}, {scale.Baud} baud")]);
}
