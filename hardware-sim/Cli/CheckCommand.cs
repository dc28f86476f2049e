using System.CommandLine;
using Facility.Contracts.Site;
using Spectre.Console;

namespace HardwareSim.Cli;

/// <summary><c>check SITE</c>: every mistake of the files, then the budget of each line.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<FileInfo> site = new("SITE") { Description = "The site file." };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("check", "Reads a site file, prints every mistake, then the budget of each line.")
        {
            site,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (SiteFiles.Read(parsed.GetValue(site)!) is not { } files) return ExitCode.WrongInput;
        foreach (var warning in SiteReader.WarningsOf(File.ReadAllText(parsed.GetValue(site)!.FullName)))
            Console.WriteLine($"warning: {warning}");
        var table = new Table()
            .Title($"{Markup.Escape(files.Site.Label)}: worst time from card to output, by calculation")
            .AddColumns("line", "panel", "baud", "peripherals", "poll round ms", "card to output ms",
                "all over the secure channel ms");
        foreach (var line in files.Site.Lines)
        {
            var count = line.Peripherals.Length;
            var budget = LineBudget.Of(line.Baud, line.Peripherals);
            var secure = budget with { Secured = count };
            table.AddRow(line.Id.Value, line.Panel.Value, $"{line.Baud}", $"{count}",
                $"{budget.Cycle.TotalMilliseconds:0.0}", Say(budget), Say(secure));
        }
        AnsiConsole.Write(table);
        Console.WriteLine($"{files.Site.Doors.Length} doors, {files.People?.Staff.Length ?? 0} staff, "
            + $"{files.People?.Prisoners.Length ?? 0} prisoners; no mistakes.");
        return ExitCode.Stopped;
    }

    private static string Say(LineBudget budget)
    {
        var over = budget.IsMet ? "" : $" (over {SiteLimits.CardToOutputMax.TotalMilliseconds:0})";
        return $"{budget.Worst.TotalMilliseconds:0.0}{over}";
    }
}
