using System.CommandLine;
using System.Collections.Immutable;
using Facility.Contracts.Errors;
using Facility.Contracts.Results;
using Facility.Contracts.Site;
using Spectre.Console;

namespace HardwareSim.Cli;

/// <summary><c>check SITE</c>: every mistake of the files, then the budget of each line.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<FileInfo> site = new("SITE") { Description = "The site file." };
    private readonly Option<FileInfo?> junit = new("--junit")
    {
        Description = "Write one failed case for each mistake as JUnit XML.",
    };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("check", "Reads a site file, prints every mistake, then the budget of each line.")
        {
            site, junit,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetValue(site)!;
        var files = SiteFiles.Read(file, out var wrong);
        if (parsed.GetValue(junit) is { } report && !TryWrite(file, wrong, report)) return ExitCode.WrongInput;
        if (files is null) return ExitCode.WrongInput;

        foreach (var warning in SiteReader.WarningsOf(File.ReadAllText(file.FullName)))
            Console.WriteLine($"warning: {warning}");
        AnsiConsole.Write(Budgets(files.Site));
        Console.WriteLine($"{files.Site.Doors.Length} doors, {files.People?.Staff.Length ?? 0} staff, "
            + $"{files.People?.Prisoners.Length ?? 0} prisoners; no mistakes.");
        return ExitCode.Stopped;
    }

    private static bool TryWrite(FileInfo file, ImmutableArray<SiteMistake> wrong, FileInfo report)
    {
        var suite = new JunitSuite("site check");
        if (!file.Exists) suite.Add(file.Name, CommandErrors.NoFile.Id, 0, CommandErrors.NoFile.Means);
        else if (wrong.IsEmpty) suite.Add(file.Name, "no mistakes", 0, "");
        foreach (var mistake in wrong) suite.Add(file.Name, mistake.ErrorId, 0, mistake.ToString());
        try
        {
            suite.Write(report.FullName);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Complaint.Say(CommandErrors.NotWritable, trouble.Message);
            return false;
        }
    }

    private static Table Budgets(Site site)
    {
        var table = new Table()
            .Title($"{Markup.Escape(site.Label)}: worst time from card to output, by calculation")
            .AddColumns("line", "panel", "baud", "devices", "round ms", "worst ms", "worst ms, all secure");
        foreach (var line in site.Lines)
        {
            var count = line.Peripherals.Length;
            var budget = LineBudget.Of(line.Baud, line.Peripherals);
            var secure = budget with { Secured = count };
            table.AddRow(line.Id.Value, line.Panel.Value, $"{line.Baud}", $"{count}",
                $"{budget.Cycle.TotalMilliseconds:0.0}", Say(budget), Say(secure));
        }
        return table;
    }

    private static string Say(LineBudget budget)
    {
        var over = budget.IsMet ? "" : $" (over {SiteLimits.CardToOutputMax.TotalMilliseconds:0})";
        return $"{budget.Worst.TotalMilliseconds:0.0}{over}";
    }
}
