using Facility.Domain.Alarms;
using Facility.Domain.Control;
using Facility.Domain.Signals;

namespace Facility.Tests.Alarms;

/// <summary>The page of an alarm's life for docs/machines, drawn from the tables themselves.</summary>
internal static class AlarmPages
{
    public static (string File, string Text) Control => (
        "control.md", Drawn("Control of a block", "Control", new ControlMachine().Drawing()));

    public static (string File, string Text) Signal => (
        "signal.md", Drawn("Signal", "Signals", new SignalMachine().Drawing()));

    public static (string File, string Text) Page => (
        "alarm.md",
        "# Alarm\n\nDrawn from the tables in `Facility.Domain/Alarms`; a test keeps it current. Kinds, priorities, "
        + "responses and times are rows of `Facility.Domain/Alarms/alarm-kinds.yaml`.\n"
        + string.Concat(new AlarmMachine().Drawings.Select(region =>
            $"\n## {region.Name}\n\n```mermaid\n{region.Drawing.ReplaceLineEndings("\n").Trim()}\n```\n")));

    private static string Drawn(string title, string folder, string drawing) =>
        $"# {title}\n\nDrawn from the table in `Facility.Domain/{folder}`; a test keeps it current.\n\n"
        + $"```mermaid\n{drawing.ReplaceLineEndings("\n").Trim()}\n```\n";
}
