using System.CommandLine;
using Facility.Contracts.Site;
using HardwareSim.Scenarios;

namespace Bench.Play;

/// <summary><c>play</c>: scenarios in virtual time, on a whole building of its own.</summary>
internal static class PlayBench
{
    /// <summary>Until every line is sensed and every door known.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromSeconds(20);

    public static Command Command()
    {
        var site = new Option<FileInfo>("--site")
        {
            Description = "The site file.", DefaultValueFactory = _ => new("sites/colony-1200/site.yaml"),
        };
        var files = new Argument<FileInfo[]>("FILE") { Description = "Scenario files; all of the site without any." };
        var seed = new Option<int>("--seed")
        {
            Description = "Of what is left to chance.", DefaultValueFactory = _ => 1,
        };
        var command = new Command("play", "Plays scenarios in virtual time (docs/scenarios.md).") { files, site, seed };
        command.SetAction((parsed, cancellation) =>
            Run(parsed.GetValue(site)!, parsed.GetValue(files)!, parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> Run(FileInfo siteFile, FileInfo[] files, int seed, CancellationToken cancellation)
    {
        if (HardwareSim.Cli.SiteFiles.Read(siteFile) is not { } read) return 2;
        if (files.Length == 0)
            files = new DirectoryInfo(Path.Combine(siteFile.DirectoryName!, "scenarios"))
                .GetFiles($"*{ScenarioDesk.Ending}");
        var worst = 0;
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            worst = Math.Max(worst, await Play(file, read.Site, read.People, seed, cancellation));
        return worst;
    }

    private static async Task<int> Play(
        FileInfo file, Site site, SitePeople? people, int seed, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(file.FullName, cancellation);
        if (!ScenarioReader.TryRead(text, site, people, out var scenario, out var mistakes))
        {
            foreach (var mistake in mistakes) Console.Error.WriteLine($"{file.Name}: {mistake}");
            return 2;
        }
        Console.WriteLine($"{file.Name}: {scenario.Title}, seed {seed}");
        var began = TimeProvider.System.GetTimestamp();
        var stage = new VirtualStage(site, people, scenario);
        await stage.Pass(Settles, cancellation);
        var report = await ScenarioRunner.Run(scenario, stage, seed, Tell, cancellation);
        var took = TimeProvider.System.GetElapsedTime(began);
        Console.WriteLine($"{(report.IsGood ? "as written" : "not as written")}: "
            + $"{stage.Now.TotalSeconds:0} s of the building in {took.TotalSeconds:0.0} s");
        return report.IsGood ? 0 : 1;
    }

    private static void Tell(StepReport step) => Console.WriteLine(
        $"{step.AtMs / 1000,8:0.00} s  {(step.Wrong.Length == 0 ? "ok   " : "WRONG")}  {step.Text}"
        + (step.Wrong.Length == 0 ? "" : $": {step.Wrong}"));
}
