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
    public async Task A_story_that_goes_wrong_leaves_nothing_broken_behind_and_a_good_one_all_that_it_says()
    {
        const string broken = "scenario: broken\njam b03-l1-c05\ncut line-b03\n"
            + "fault on line-b03: L3 octets=9 every reply\n";
        var (stage, scenario) = await Stand(broken + "expect b03-gate is open\n");
        var (same, good) = await Stand(broken + "expect b03-gate is closed\n");

        await Run(scenario, stage, 1);
        await Run(good, same, 1);

        Assert.Equal((false, false, 0), await Broken(stage));
        Assert.Equal((true, true, 1), await Broken(same));
    }

    [Fact]
    public async Task A_refused_order_that_the_story_does_not_ask_about_is_its_end_with_the_rule()
    {
        const string twice = "scenario: twice\nguard releases b03-l1-c08 for meal\n"
            + "expect b03-l1-c08 is released within 3 s\nguard releases b03-l1-c08 for meal\n";

        var unasked = await Play(twice + "wait 1 s\n", 1);
        var late = await Play(twice + "guard releases b03-l1-c07 for meal\nexpect the order was refused\n", 1);
        var asked = await Play(twice + "wait 1 s\nexpect the order was refused\n", 1);

        Assert.All([unasked, late], report =>
        {
            Assert.Equal((false, 4), (report.IsGood, report.Steps[^1].Line));
            Assert.Contains("ORD-", report.Steps[^1].Wrong, StringComparison.Ordinal);
        });
        Assert.True(asked.IsGood, asked.Steps[^1].Wrong);
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

    private static async Task<(bool Jammed, bool Cut, int Faults)> Broken(VirtualStage stage)
    {
        var jammed = await stage.Act(new("b03-l1-c05"), (_, body) => body.Jammed);
        return await stage.OnLine(
            new("line-b03"), (_, line) => (jammed, line.Wire.IsCut, line.Faults.All.Count));
    }

    private static async Task<ScenarioReport> Play(string text, int seed)
    {
        var (stage, scenario) = await Stand(text);
        return await Run(scenario, stage, seed);
    }

    private static async Task<(VirtualStage Stage, Scenario Scenario)> Stand(string text)
    {
        Assert.True(ScenarioReader.TryRead(text, Colony, People, out var scenario, out var mistakes),
            string.Join('\n', mistakes));
        var stage = new VirtualStage(Colony, People, scenario);
        await stage.Pass(PlayBench.Settles, TestContext.Current.CancellationToken);
        return (stage, scenario);
    }

    private static Task<ScenarioReport> Run(Scenario scenario, VirtualStage stage, int seed) =>
        ScenarioRunner.Run(scenario, stage, seed, _ => { }, TestContext.Current.CancellationToken);
}
