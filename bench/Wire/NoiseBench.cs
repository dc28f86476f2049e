using System.CommandLine;
using Facility.Devices.Osdp.Bus;
using Spectre.Console;

namespace Bench.Wire;

/// <summary><c>bench noise</c>: a line that damages octets, for an hour of virtual time.</summary>
public static class NoiseBench
{
    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var seed = new Option<int>("--seed") { Description = "Of chance.", DefaultValueFactory = _ => 1 };
        var damaged = new Option<double>("--damaged")
        {
            Description = "Share of octets that arrive as others.", DefaultValueFactory = _ => 0.01,
        };
        var attempts = new Option<int[]>("--attempts")
        {
            Description = "Times a frame is sent before its peripheral is offline.",
            DefaultValueFactory = _ => [BusTimings.Standard.AttemptsOnNoisyLineMax],
            AllowMultipleArgumentsPerToken = true,
        };
        var secure = new Option<bool>("--secure") { Description = "In secure channels." };
        var command = new Command("noise", "An hour of damaged octets: what is lost, doubled, untrue.")
        {
            seed, damaged, attempts, secure,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(seed), parsed.GetValue(damaged), parsed.GetValue(attempts)!, parsed.GetValue(secure)));
        return command;
    }

    private static int Run(int seed, double damaged, int[] attempts, bool secure)
    {
        var kind = secure ? "secure" : "plain";
        var table = new Table()
            .Title($"An hour, 8 readers, {kind}, 38400 baud, {damaged:P1} of octets damaged, seed {seed}")
            .AddColumns(
                "Attempts", "Available %", "Cards", "Lost", "Doubled", "False", "Orders", "Outcomes", "Untrue",
                "Offline", "Card → on ms p50 / p99 / most", "Ran s");
        var isGood = true;
        foreach (var count in attempts)
        {
            var began = TimeProvider.System.GetTimestamp();
            var report = new NoisyHour(new(seed, damaged)
            {
                Secure = secure, Timings = BusTimings.Standard with { AttemptsOnNoisyLineMax = count },
            }).Run();
            var took = TimeProvider.System.GetElapsedTime(began);
            isGood &= report is { Untrue.Count: 0, Doubled: 0, False: 0 };
            var (median, p99, longest) = report.CardToOutput;
            table.AddRow(
                $"{count}", $"{100 * report.Availability:F3}", $"{report.Cards}", $"{report.Lost}",
                $"{report.Doubled}", $"{report.False}", $"{report.Orders}",
                string.Join(", ", report.Outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}")),
                $"{report.Untrue.Count}", $"{report.Offline}",
                $"{median.TotalMilliseconds:F0} / {p99.TotalMilliseconds:F0} / {longest.TotalMilliseconds:F0}",
                $"{took.TotalSeconds:F1}");
        }

        AnsiConsole.Write(table);
        return isGood ? 0 : 1;
    }
}
