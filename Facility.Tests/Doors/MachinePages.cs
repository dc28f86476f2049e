using System.Globalization;
using System.Text;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;

namespace Facility.Tests.Doors;

/// <summary>The pages of docs/machines, drawn from the tables themselves.</summary>
internal static class MachinePages
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly DoorMachine Machine = new(Precedence.Standard);

    public static IEnumerable<(string File, string Text)> All =>
    [
        .. Machine.Regions.Select(region => ($"door-{region.Name}.md", Page($"Door: {region.Name}", region.Drawing()))),
        ("door-alarm.md", Page("Door: every alarm", Machine.AlarmDrawing()) + AlarmTable()),
        ("precedence.md", PrecedencePage()),
    ];

    private static string Page(string title, string drawing) =>
        $"# {title}\n\nDrawn from the table in `Facility.Devices/Doors`; a test keeps it current.\n\n"
        + $"```mermaid\n{drawing.ReplaceLineEndings("\n").Trim()}\n```\n";

    private static string AlarmTable()
    {
        var text = new StringBuilder("\n| Alarm | When |\n|---|---|\n");
        foreach (var rule in AlarmRules.All) text.Append(Invariant, $"| {rule.Alarm} | {rule.Sentence} |\n");
        return text.ToString();
    }

    /// <summary>Every pair: what the door does when one slot wants it released and the other locked.</summary>
    private static string PrecedencePage()
    {
        var order = Precedence.Standard.Order;
        var text = new StringBuilder(
            "# Precedence\n\nRow wants *released*, column wants *locked*; the cell says what the door does. "
            + "Highest first.\nAn empty array leaves every door locked.\n\n| released ↓ locked → |");
        foreach (var locked in order) text.Append(Invariant, $" {locked} |");
        text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", order.Length))).Append('\n');
        foreach (var released in order)
        {
            text.Append(Invariant, $"| **{released}** |");
            foreach (var locked in order) text.Append(Invariant, $" {Outcome(released, locked)} |");
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Outcome(CommandSlot released, CommandSlot locked)
    {
        if (released == locked) return "–";
        var slots = DoorSnapshot.Unsensed.Slots
            .Add(released, new(Commanded.Released, "", TimeSpan.Zero))
            .Add(locked, new(Commanded.Locked, "", TimeSpan.Zero));
        return Precedence.Standard.Decide(slots) is Commanded.Released ? "released" : "locked";
    }
}
