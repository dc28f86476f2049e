using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Panel;

/// <summary>What a reader shows: a courtesy that never goes ahead of the lock.</summary>
public static class ReaderFeedback
{
    private const byte Reader = 0;
    private const byte Lamp = 0;

    private static readonly Tenths Beep = new(1);

    /// <summary>How long green is shown where no door gives the time.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(2);

    /// <summary>Green for the time in which the door can be pulled.</summary>
    public static IReadOnlyList<IOsdpCommand> Granted(TimeSpan release) => [Show(LedColour.Green, release)];

    /// <summary>Red for two seconds and two beeps.</summary>
    public static IReadOnlyList<IOsdpCommand> Denied =>
        [Show(LedColour.Red, ShownFor), new BuzzerCommand(Reader, BuzzerTone.Standard, Beep, Beep, 2)];

    /// <summary>Amber while the PIN is awaited, and one beep.</summary>
    public static IReadOnlyList<IOsdpCommand> AskPin =>
        [Show(LedColour.Amber, PanelLimits.PinWaitMax), new BuzzerCommand(Reader, BuzzerTone.Standard, Beep, Beep, 1)];

    /// <summary>Amber while the second person is awaited, and one beep.</summary>
    public static IReadOnlyList<IOsdpCommand> AskCompany =>
    [
        Show(LedColour.Amber, PanelLimits.CompanyWaitMax),
        new BuzzerCommand(Reader, BuzzerTone.Standard, Beep, Beep, 1),
    ];

    /// <summary>Amber and no sound: a reader that has not decided yet.</summary>
    public static IReadOnlyList<IOsdpCommand> Busy => [Show(LedColour.Amber, PanelLimits.LooksBusyFor)];

    private static LedCommand Show(LedColour colour, TimeSpan time) => new(
    [
        new(Reader, Lamp, LedTemporary.Set, LedPattern.Steady(colour), time,
            LedPermanent.None, LedPattern.Steady(LedColour.Black)),
    ]);
}
