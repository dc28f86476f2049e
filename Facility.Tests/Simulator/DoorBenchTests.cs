using Bench.Play;
using Facility.Contracts.Site;
using Facility.Tests.Kit;
using HardwareSim.Scenarios;

namespace Facility.Tests.Simulator;

/// <summary>The scenarios of the bench with one door of each kind, played in virtual time on its wires.</summary>
public sealed class DoorBenchTests
{
    private static readonly Site Bench = Read();

    public static TheoryData<string> Shipped => [.. Directory
        .EnumerateFiles(Folder, $"*{ScenarioDesk.Ending}").Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal)];

    private static string Folder => Repository.At("sites", "door-bench", "scenarios");

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_scenario_of_the_door_bench_goes_as_written(string name)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Folder, name + ScenarioDesk.Ending), TestContext.Current.CancellationToken);
        Assert.True(ScenarioReader.TryRead(text, Bench, null, out var scenario, out var mistakes),
            string.Join('\n', mistakes));
        var stage = new VirtualStage(Bench, null, scenario);
        await stage.Pass(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var report = await ScenarioRunner.Run(
            scenario, stage, 1, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(report.IsGood, $"{name}: {report.Steps[^1]}");
    }

    [Fact]
    public void Every_kind_of_door_stands_on_the_bench_and_in_a_scenario()
    {
        Assert.Equal(Enum.GetValues<DoorKind>(), Bench.Doors.Select(door => door.Fittings.Kind).Distinct().Order());
        var said = string.Concat(Directory.EnumerateFiles(Folder).Select(File.ReadAllText));
        Assert.All(
            Bench.Doors.Where(door => door.Fittings.Kind is not DoorKind.Strike),
            door => Assert.Contains($" {door.Id} ", said, StringComparison.Ordinal));
    }

    private static Site Read()
    {
        var yaml = File.ReadAllText(Repository.At("sites", "door-bench", "site.yaml"));
        Assert.True(SiteReader.TryRead(yaml, out var site, out var mistakes), string.Join('\n', mistakes));
        return site;
    }
}
