using Bench.Play;
using Facility.Contracts.Site;
using Facility.Tests.Sites;
using HardwareSim.Scenarios;

namespace Facility.Tests.Simulator;

/// <summary>The scenarios that come with the demo site, played in virtual time on its wires.</summary>
public class ScenarioTests
{
    private static readonly Site Colony = SiteFiles.ReadColony();
    private static readonly SitePeople People = SiteFiles.ReadPeople(Colony);

    public static TheoryData<string> Shipped => [.. Directory
        .EnumerateFiles(Path.Combine(SiteFiles.Colony, "scenarios"), $"*{ScenarioDesk.Ending}")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_scenario_goes_as_written_with_every_seed(string name)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var report = await Play(Text(name), seed);
            Assert.True(report.IsGood, $"{name}, seed {seed}: {report.Steps[^1]}");
        }
    }

    [Fact]
    public void There_are_at_least_twelve_and_each_expects_something()
    {
        Assert.True(Shipped.Count >= 12);
        Assert.All(Shipped, row => Assert.Contains("\nexpect ", Text(row.Data), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_story_and_another_seed_another()
    {
        var one = await Play(Text("shift-change"), 5);
        var again = await Play(Text("shift-change"), 5);
        var other = await Play(Text("shift-change"), 6);

        Assert.Equal(one.Steps, again.Steps);
        Assert.NotEqual(one.Steps, other.Steps);
    }

    [Theory]
    [InlineData("expect b03-gate is open within 2 s", "leaf Closed")]
    [InlineData("expect b03-gate is shown unknown", "secured")]
    [InlineData("expect alarm forced stands at b03-gate", "alarms: None")]
    [InlineData("expect b03-gate is locked down", "no lockdown stands on it")]
    [InlineData("expect s-001 passed", "s-001 has not been anywhere")]
    [InlineData("expect b03-gate was released 1 times", "0")]
    [InlineData("expect the order was refused", "it was taken")]
    [InlineData("fault on line-b03: L99", "L99")]
    public async Task What_is_not_so_ends_the_story_and_says_what_is(string sentence, string found)
    {
        var report = await Play($"scenario: wrong\nwait 1 s\n{sentence}\nwait 1 s\n", 1);

        Assert.False(report.IsGood);
        Assert.Equal((2, 3), (report.Steps.Length, report.Steps[^1].Line));
        Assert.Contains(found, report.Steps[^1].Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_must_last_is_looked_at_all_the_time()
    {
        var report = await Play(
            "scenario: short\ns-001 is shown at b03-gate-out\nexpect b03-gate is closed for 10 s\n", 1);

        Assert.Contains("leaf Opening", report.Steps[^1].Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_named_with_its_line_and_what_would_be_right()
    {
        const string text = """
            site: elsewhere
            jam b99-gate
            s-001 is shown at b03-gate-uot
            push the door
            expect b03-gate is shut
            """;

        Assert.False(ScenarioReader.TryRead(text, Colony, People, out _, out var mistakes));
        Assert.Equal([1, 1, 2, 3, 4, 5], mistakes.Select(one => one.Line).Order());
        Assert.Contains("b03-gate-out", mistakes.Single(one => one.Line == 3).Right, StringComparison.Ordinal);
    }

    private static string Text(string name) =>
        File.ReadAllText(Path.Combine(SiteFiles.Colony, "scenarios", name + ScenarioDesk.Ending));

    private static async Task<ScenarioReport> Play(string text, int seed)
    {
        Assert.True(ScenarioReader.TryRead(text, Colony, People, out var scenario, out var mistakes),
            string.Join('\n', mistakes));
        var stage = new VirtualStage(Colony, People, scenario);
        await stage.Pass(PlayBench.Settles, TestContext.Current.CancellationToken);
        return await ScenarioRunner.Run(scenario, stage, seed, _ => { }, TestContext.Current.CancellationToken);
    }
}
