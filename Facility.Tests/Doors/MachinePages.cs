using System.Globalization;
using System.Text;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;
using Facility.Devices.Turnstiles;

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
        .. new TurnstileMachine().Regions.Select(region => (
            $"turnstile-{region.Name}.md",
            Page($"Turnstile: {region.Name}", region.Drawing())
                .Replace("Facility.Devices/Doors", "Facility.Devices/Turnstiles", StringComparison.Ordinal))),
        ("precedence.md", PrecedencePage()),
        Alarms.AlarmPages.Page,
        Alarms.AlarmPages.Control,
        Alarms.AlarmPages.Signal,
        Estate.EstatePages.Cell,
        Visits.VisitPages.Visit,
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

    /// <summary>Every pair, as the machine itself answers when it is driven there.</summary>
    private static string PrecedencePage()
    {
        var text = new StringBuilder("# Precedence\n\nThe highest slot that is set decides: ")
            .AppendJoin(", ", Precedence.Standard.Order.Select(CommandOrder.Word))
            .Append(".\nA site may order what follows lockdown (`precedence` in [the site file](../site-file.md));\n"
                + "the pages of a door show its order. A release that loses is dropped: what ends above it releases\n"
                + "nothing. Nobody set: locked.\n\nEvery pair, driven into the door machine by a test: the row came "
                + "first, the column second.\n*Released past us*: by the lever, which is observed and which nothing "
                + "of ours overrules.\n\n| first ↓ second → |");
        foreach (var second in PairOutcomes.Slots) text.Append(Invariant, $" {CommandOrder.Word(second)} |");
        text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", PairOutcomes.Slots.Length))).Append('\n');
        foreach (var first in PairOutcomes.Slots)
        {
            text.Append(Invariant, $"| **{CommandOrder.Word(first)}** |");
            foreach (var second in PairOutcomes.Slots) text.Append(Invariant, $" {Outcome(first, second)} |");
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Outcome(CommandSlot first, CommandSlot second) =>
        first == second ? "–" : PairOutcomes.Of(Precedence.Standard, first, second);
}
