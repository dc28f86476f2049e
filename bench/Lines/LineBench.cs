using System.CommandLine;
using System.Globalization;
using Facility.Devices.Osdp.Wire;
using Spectre.Console;

namespace Bench.Lines;

/// <summary><c>bench lines</c>: what a line can carry and what it costs, panel and far end in one process.</summary>
public static class LineBench
{
    private static readonly LineSetup[] Setups =
    [
        .. from way in new[] { "pty", "portable", "memory" }
           from devices in new[] { 1, 8, 32 }
           from secure in new[] { false, true }
           select new LineSetup(way, devices, 230400, Paced: false) { Secure = secure },
        .. from baud in new[] { 9600, 115200 }
           from way in new[] { "pty", "portable" }
           from secure in new[] { false, true }
           select new LineSetup(way, 8, baud, Paced: true) { Secure = secure },
    ];

    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var seconds = new Option<int>("--seconds") { Description = "Per row.", DefaultValueFactory = _ => 4 };
        var command = new Command("lines", "Exchanges per second, processor time and allocation of lines.") { seconds };
        command.SetAction(parsed => Run(TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    /// <summary>Lets time pass on this thread.</summary>
    internal static void Wait(TimeSpan time)
    {
        using var never = new ManualResetEvent(initialState: false);
        never.WaitOne(time);
    }

    internal static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static int Run(TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("facility-bench-").FullName;
        try
        {
            AnsiConsole.WriteLine($"Load before: {LoadNow()}");
            Exchanges(folder, time);
            DecisionBench.Run(folder, time);
            IdleLines.Run(folder, time);
            VirtualSpeed.Run();
            AnsiConsole.WriteLine(EngineCost.Say(secure: false));
            AnsiConsole.WriteLine(EngineCost.Say(secure: true));
            AnsiConsole.WriteLine($"Load after: {LoadNow()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void Exchanges(string folder, TimeSpan time)
    {
        var table = new Table().Title("POLL + ACK").AddColumns(
            "Way", "Secure", "Devices", "Baud", "Paced", "Exchanges/s", "Of the byte bound", "Our CPU µs each",
            "Octets allocated each", "Timeouts");
        foreach (var setup in Setups)
        {
            using var line = new MeasuredLine(setup, folder);
            // What is compiled first is not counted; two events give the allocation between them.
            Wait(TimeSpan.FromSeconds(1.5));
            var (before, cpu, began) = (line.Counters, ThreadTimes.OfUs(), TimeProvider.System.GetTimestamp());
            var (allocated, answered) = (line.Allocated, line.AnsweredThen);
            Wait(time);
            var took = TimeProvider.System.GetElapsedTime(began);
            var (after, used) = (line.Counters, ThreadTimes.OfUs() - cpu);
            var done = after.Answered - before.Answered;
            var rate = done / took.TotalSeconds;
            var bound = 1 / OsdpLimits.WireTime(setup.ExchangeCharacters, setup.Baud).TotalSeconds;
            var each = (double)(line.Allocated - allocated) / (line.AnsweredThen - answered);
            table.AddRow(
                setup.Way, setup.Secure ? "yes" : "no", $"{setup.Devices}", $"{setup.Baud}",
                setup.Paced ? "yes" : "no", Text(rate, "F0"), setup.Paced ? Text(rate / bound, "F2") : "-",
                Text(used.TotalMicroseconds / done, "F0"), Text(each, "F0"), $"{after.Timeouts - before.Timeouts}");
        }

        AnsiConsole.Write(table);
    }

    private static string LoadNow() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
}
