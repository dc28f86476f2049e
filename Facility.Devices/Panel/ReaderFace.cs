using Facility.Contracts.Site;
using Facility.Devices.Gpio;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Panel;

/// <summary>Shows feedback at a reader, whatever its wires are.</summary>
/// <remarks>A Wiegand reader has one lamp wire and one buzzer wire at most: green is the lamp for that time, and
/// beeps are one sound as long as they are together. Red and amber it cannot show.</remarks>
internal static class ReaderFace
{
    public static void Show(
        this PanelWork work, PanelSite site, Station station, IReadOnlyList<IOsdpCommand> feedback)
    {
        var wires = site.WiegandAt(station);
        foreach (var command in feedback)
        {
            if (wires is null) work.Submit(station, command, BusUrgency.Courtesy);
            else if (Order(wires, command) is { } order) work.Add(new PanelEffect.DriveGpio(order));
        }
    }

    private static GpioOrder? Order(SiteWiegand wires, IOsdpCommand command) => command switch
    {
        LedCommand { Orders: [{ ForAWhile.OnColour: LedColour.Green } lamp] } when wires.Led is { } led =>
            new(led, true, lamp.Time),
        BuzzerCommand sound when wires.Buzzer is { } buzzer => new(buzzer, true, Length(sound)),
        _ => null,
    };

    private static TimeSpan Length(BuzzerCommand sound) =>
        TimeSpan.FromMilliseconds(100 * (sound.On.Count * sound.Repeats + sound.Off.Count * (sound.Repeats - 1)));
}
