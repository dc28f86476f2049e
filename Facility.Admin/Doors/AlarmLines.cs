using Facility.Contracts.Doors;
using Facility.Contracts.Panels;

namespace Facility.Admin.Doors;

/// <summary>Folds the state of many doors into one line per cause.</summary>
public static class AlarmLines
{
    // More doors than this with the same alarm share one line.
    private const int DoorsNamedMax = 4;

    /// <summary>The strip for these doors; lines name the panels' lines where they are known.</summary>
    public static IReadOnlyList<AlarmLine> Of(IReadOnlyCollection<DoorView> doors, IReadOnlyList<PanelView> panels) =>
        [.. Alarms(doors), .. LostPanels(doors), .. LostLines(doors, panels), .. Faults(doors)];

    /// <summary>Whether a door is unknown because its line or peripheral is lost.</summary>
    public static bool IsOffline(DoorView door) =>
        door is { PanelConnected: true, Status.Availability: Availability.Offline };

    private static IEnumerable<AlarmLine> Alarms(IEnumerable<DoorView> doors) =>
        from door in doors
        where door.PanelConnected
        from alarm in DoorAlarmWords.In(door.Status.Alarms)
        group door by alarm.Word into alike
        from line in alike.Count() > DoorsNamedMax
            ? [new AlarmLine(alike.Key, $"{alike.Count()} doors", alike.First().Status.Door)]
            : alike.Select(door => new AlarmLine(alike.Key, door.Label, door.Status.Door))
        select line;

    private static IEnumerable<AlarmLine> LostPanels(IEnumerable<DoorView> doors) =>
        from door in doors
        where !door.PanelConnected
        group door by door.Panel into lost
        select new AlarmLine($"Panel {lost.Key} is not connected", Unknown(lost.Count()), null);

    private static IEnumerable<AlarmLine> LostLines(
        IEnumerable<DoorView> doors, IReadOnlyList<PanelView> panels) =>
        from door in doors
        where IsOffline(door)
        group door by door.Panel into lost
        let names = LinesDown(panels.FirstOrDefault(panel => panel.Id == lost.Key))
        select new AlarmLine(
            names is "" ? "A line or peripheral does not answer" : $"No answer: {names}",
            Unknown(lost.Count()), lost.Count() == 1 ? lost.First().Status.Door : null);

    private static IEnumerable<AlarmLine> Faults(IEnumerable<DoorView> doors) =>
        from door in doors
        where door.PanelConnected && !IsOffline(door)
            && door.Status is { Alarms: DoorAlarms.None, Availability: not Availability.OutOfService }
        let why = DoorFace.WhyUnknown(door)
        where why is not ""
        group door by why into alike
        select new AlarmLine(alike.Key, Unknown(alike.Count()), alike.First().Status.Door);

    private static string LinesDown(PanelView? panel) => panel is null ? "" : string.Join(", ",
        from line in panel.Lines
        where !line.Up || line.Online < line.Peripherals
        select line.Up && line.Online > 0
            ? $"{line.Id} ({line.Peripherals - line.Online} of {line.Peripherals} peripherals)"
            : line.Id.Value);

    private static string Unknown(int doors) => doors == 1 ? "1 door unknown" : $"{doors} doors unknown";
}
