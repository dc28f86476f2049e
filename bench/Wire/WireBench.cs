using System.CommandLine;
using Spectre.Console;

namespace Bench.Wire;

/// <summary><c>bench wire</c>: card reported to OUT fully sent, against the wire's own time.</summary>
public static class WireBench
{
    private static readonly int[] Bauds = [9600, 38400, 115200];

    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var cards = new Option<int>("--cards") { Description = "Cards per speed.", DefaultValueFactory = _ => 200 };
        var virtualOnly = new Option<bool>("--virtual") { Description = "Without the pseudo-terminals." };
        var command = new Command("wire", "Card reported to OUT fully sent, against the wire formula.")
        {
            cards, virtualOnly,
        };
        command.SetAction(parsed => Run(parsed.GetValue(cards), parsed.GetValue(virtualOnly)));
        return command;
    }

    private static int Run(int cards, bool virtualOnly)
    {
        OnVirtualTime(cards);
        if (virtualOnly || !OperatingSystem.IsLinux()) return 0;

        PortBench.Latency(Bauds, Math.Min(cards, 60));
        PortBench.Throughput();
        return 0;
    }

    private static void OnVirtualTime(int cards)
    {
        var table = new Table().Title("Card reported → OUT fully sent, plain, virtual time")
            .AddColumns("Baud", "Cards", "Formula ms", "Median ms", "Longest ms", "Ratio", "Off by characters");
        foreach (var baud in Bauds)
        {
            var times = CardToOutput.Measure(baud, cards).Order().ToArray();
            var formula = CardToOutput.Formula(baud);
            var median = times[times.Length / 2];
            var character = Facility.Devices.Osdp.Wire.OsdpLimits.WireTime(1, baud);
            table.AddRow(
                $"{baud}", $"{times.Length}", $"{formula.TotalMilliseconds:F3}", $"{median.TotalMilliseconds:F3}",
                $"{times[^1].TotalMilliseconds:F3}", $"{median / formula:F4}",
                $"{(times[^1] - formula) / character:F3}");
        }

        AnsiConsole.Write(table);
    }
}
