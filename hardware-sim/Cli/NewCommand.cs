using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using HardwareSim.Scaffold;

namespace HardwareSim.Cli;

/// <summary><c>new SITE</c>: a small site that runs, to go on from; overwrites nothing.</summary>
internal sealed class NewCommand
{
    private readonly Argument<DirectoryInfo> folder = new("SITE")
    {
        Description = "The folder to make; its name becomes the site's id.",
    };
    private readonly Option<int> blocks = Number("--blocks", 2, 1, ScaffoldPlan.BlocksMax, "Blocks with cells");
    private readonly Option<int> cells = Number("--cells", 8, 1, ScaffoldPlan.CellsMax, "Cells of each block");
    private readonly Option<int> turnstiles = Number(
        "--turnstiles", 1, 0, ScaffoldPlan.TurnstilesMax, "Turnstiles at the main gate");
    private readonly Option<string> doorKind = new("--door-kind")
    {
        Description = "How its locks behave without power: fail-secure stays locked, fail-safe is released.",
        DefaultValueFactory = _ => "fail-secure",
    };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        doorKind.AcceptOnlyFromAmong("fail-secure", "fail-safe");
        var command = new Command("new", "Makes a small site that runs: site.yaml, people.yaml, a scenario.")
        {
            folder, blocks, cells, turnstiles, doorKind,
        };
        command.SetAction(Run);
        return command;
    }

    private static Option<int> Number(string name, int standard, int min, int max, string what)
    {
        var option = new Option<int>(name)
        {
            Description = $"{what}, {min} to {max}.", DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Errors.Any() && (result.GetValueOrDefault<int>() < min
                || result.GetValueOrDefault<int>() > max))
                result.AddError($"{name}: {min} to {max} are possible.");
        });
        return option;
    }

    private int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(folder)!;
        if (!Identifier.IsValid(target.Name))
            return Complaint.Say(CommandErrors.CommandLine,
                $"'{target.Name}' is no site's name: 1 to 64 letters, digits, '.', '-' or '_' are.");
        if (target.Exists && target.EnumerateFileSystemInfos().Any() || File.Exists(target.FullName))
            return Complaint.Say(
                CommandErrors.IsThere, $"{target.FullName} is there and not empty; nothing was written.");

        var plan = new ScaffoldPlan(
            target.Name, parsed.GetValue(blocks), parsed.GetValue(cells), parsed.GetValue(turnstiles),
            parsed.GetValue(doorKind) == "fail-safe" ? LockKind.FailSafe : LockKind.FailSecure);
        try
        {
            Write(target.FullName, plan);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Complaint.Say(CommandErrors.NotWritable, trouble.Message);
        }
        Tell(target, plan);
        return ExitCode.Stopped;
    }

    private static void Write(string target, ScaffoldPlan plan)
    {
        var (site, people) = (ScaffoldSite.Write(plan), ScaffoldPeople.Write(plan));

        // What is written is read first: a scaffold that does not stand is none.
        Invariant.Require(SiteReader.TryRead(site, out var read, out _)
            && SiteReader.TryReadPeople(people, read, out _, out _));
        Directory.CreateDirectory(Path.Combine(target, "scenarios"));
        File.WriteAllText(Path.Combine(target, "site.yaml"), site);
        File.WriteAllText(Path.Combine(target, "people.yaml"), people);
        File.WriteAllText(Path.Combine(target, "scenarios", "first.scenario"), ScaffoldPeople.Story(plan));
    }

    private static void Tell(DirectoryInfo target, ScaffoldPlan plan)
    {
        var site = Path.Combine(target.ToString(), "site.yaml");
        Console.WriteLine($"{plan.Id}: {plan.Blocks} blocks of {plan.Cells} cells, {plan.Turnstiles} turnstiles, "
            + $"{plan.Panels} panels, {plan.LockWord} locks.");
        Console.WriteLine($"  hardware-sim check {site}");
        Console.WriteLine($"  hardware-sim wiring {site}");
        Console.WriteLine($"  dotnet run demo.cs -- --site {site} --data data/{plan.Id}");
        Console.WriteLine($"  hardware-sim play {Path.Combine(target.ToString(), "scenarios", "first.scenario")}");
    }
}
