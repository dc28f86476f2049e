using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Gpio;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;
using Facility.Tests.Turnstiles;

namespace Facility.Tests.Panels;

/// <summary>A panel with one turnstile on its chip, in words of its pins.</summary>
internal static class GateRig
{
    public const byte ReaderA = 100, ReaderB = 101;
    public const int UnlockA = 0, UnlockB = 1, PassA = 2, PassB = 3, Stop = 4, Fire = 5, Ready = 6;
    public const int OwnAlarm = 8, TurnA = 9, TurnB = 10, ResetKey = 11;

    /// <summary>Everything sensed, the chip found, ready and without a fire.</summary>
    public static PanelRig Rig(
        SiteTurnstileManner? manner = null, int? reset = null, IReadOnlyList<SitePeripheral>? more = null,
        ImmutableArray<byte>? cardKey = null)
    {
        var small = SmallSites.Of([SmallSites.Door("d1")]);
        var plan = TurnstileRig.Small with
        {
            Block = SmallSites.Block, Manner = manner ?? SiteTurnstileManner.Standard,
            Points = TurnstileRig.Small.Points with { Reset = reset },
        };
        var rig = new PanelRig(small with
        {
            Lines = [small.Lines[0] with { Peripherals = [.. small.Lines[0].Peripherals, .. more ?? []] }],
            Turnstiles = [plan],
            AccessGroups = [small.AccessGroups[0] with { Turnstiles = [plan.Id] }],
        }, key: cardKey).IsSensed();
        foreach (var (key, pin, isOutput) in plan.Pins)
            if (!isOutput) Level(rig, pin, key is "fire" or "ready");
        return rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
    }

    public static void Card(PanelRig rig, byte last = 0x40, byte reader = ReaderA) =>
        rig.Tell(new BusEvent.CardRead(reader, 0, 26, [1, 2, 3, last]));

    public static void Level(PanelRig rig, int pin, bool active) =>
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Changed(pin, active)));

    public static IEnumerable<GpioOrder> Orders(PanelRig rig) =>
        rig.Effects.OfType<PanelEffect.DriveGpio>().Select(drive => drive.Order);

    public static IEnumerable<string> KindsOf(PanelRig rig) =>
        rig.Entries.Where(entry => entry.Subject == "t1").Select(entry => entry.Kind);
}
