using Spectre.Console;

namespace Bench.Lines;

/// <summary>From a card's last octet to OUT in the port, over what the wire takes: link, engine and threads.</summary>
internal static class DecisionBench
{
    private static readonly LineSetup[] Setups =
    [
        new("pty", 8, 115200, Paced: true), new("pty", 8, 115200, Paced: true) { Secure = true },
        new("portable", 8, 115200, Paced: true), new("pty", 8, 230400, Paced: false),
    ];

    public static void Run(string folder, TimeSpan time)
    {
        var table = new Table().Title("Card → OUT over the wire time, decided at once, no journal").AddColumns(
            "Way", "Secure", "Baud", "Paced", "Cards", "p50 ms", "p99 ms", "Longest ms");
        foreach (var setup in Setups)
        {
            using var line = new MeasuredLine(setup with { BackToBack = false }, folder);
            var cards = (int)(time.TotalMilliseconds / 40);
            for (var card = 0; card < cards; card++)
            {
                line.PresentCard(card % setup.Devices);
                LineBench.Wait(TimeSpan.FromMilliseconds(60 + 7 * (card % 11)));
            }

            // The first compile what the others use.
            var times = line.Decisions.Skip(5).Order().ToList();
            table.AddRow(
                setup.Way, setup.Secure ? "yes" : "no", $"{setup.Baud}", setup.Paced ? "yes" : "no", $"{times.Count}",
                Text(times[times.Count / 2]), Text(times[times.Count * 99 / 100]), Text(times[^1]));
        }

        AnsiConsole.Write(table);
    }

    private static string Text(TimeSpan time) => LineBench.Text(time.TotalMilliseconds, "F2");
}
