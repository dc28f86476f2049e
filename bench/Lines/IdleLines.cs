using Spectre.Console;

namespace Bench.Lines;

/// <summary>Many lines on which nothing happens but the usual rounds.</summary>
internal static class IdleLines
{
    private const int Lines = 32;

    public static void Run(string folder, TimeSpan time)
    {
        var table = new Table().Title($"{Lines} idle lines, one peripheral each, polled five times a second");
        table.AddColumns("Way", "Our CPU % of one core", "Of it the lines' threads", "Exchanges/s");
        foreach (var way in new[] { "pty", "portable" })
        {
            var setup = new LineSetup(way, Devices: 1, Baud: 38400, Paced: false) { BackToBack = false };
            var lines = Enumerable.Range(0, Lines).Select(_ => new MeasuredLine(setup, folder)).ToList();
            LineBench.Wait(TimeSpan.FromSeconds(2));
            var (cpu, threads) = (ThreadTimes.OfUs(), ThreadTimes.Of("line "));
            var began = TimeProvider.System.GetTimestamp();
            var before = lines.Sum(line => line.Counters.Answered);
            LineBench.Wait(2 * time);
            var took = TimeProvider.System.GetElapsedTime(began);
            table.AddRow(
                way, LineBench.Text(100 * ((ThreadTimes.OfUs() - cpu) / took), "F1"),
                LineBench.Text(100 * ((ThreadTimes.Of("line ") - threads) / took), "F1"),
                LineBench.Text((lines.Sum(line => line.Counters.Answered) - before) / took.TotalSeconds, "F0"));
            lines.ForEach(line => line.Dispose());
        }

        AnsiConsole.Write(table);
    }
}
