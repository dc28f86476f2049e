using System.Collections.Immutable;
using Bench.Play;
using Facility.Contracts.Site;
using HardwareSim.Scaffold;
using HardwareSim.Scenarios;

namespace Facility.Tests.Simulator;

public sealed class ScaffoldTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 64, 4)]
    [InlineData(2, 8, 1)]
    [InlineData(3, 17, 2)]
    [InlineData(12, 64, 4)]
    public void A_new_site_is_read_without_a_mistake_or_a_warning(int blocks, int cells, int turnstiles)
    {
        foreach (var kind in Enum.GetValues<LockKind>())
        {
            var plan = new ScaffoldPlan("made", blocks, cells, turnstiles, kind);
            var (site, people) = Read(plan);

            Assert.Empty(SiteReader.WarningsOf(ScaffoldSite.Write(plan)));
            Assert.Equal(blocks * cells, site.Blocks.Sum(block => block.Landings.Sum(landing => landing.Cells.Length)));
            Assert.Equal(turnstiles, site.Turnstiles.Length);
            Assert.All(site.Doors, door => Assert.Equal(kind, door.Lock));
            Assert.Equal(site.Panels.Select(panel => panel.Id), site.Consoles.Select(console => console.Panel));
            Assert.NotEmpty(people.Prisoners);
        }
    }

    [Theory]
    [InlineData(LockKind.FailSecure)]
    [InlineData(LockKind.FailSafe)]
    public async Task Its_story_goes_as_written_in_virtual_time(LockKind kind)
    {
        var plan = new ScaffoldPlan("made", 1, 2, 0, kind);
        var (site, people) = Read(plan);
        Assert.True(ScenarioReader.TryRead(ScaffoldPeople.Story(plan), site, people, out var story, out var mistakes),
            string.Join('\n', mistakes));

        var stage = new VirtualStage(site, people, story);
        await stage.Pass(PlayBench.Settles, TestContext.Current.CancellationToken);
        var report = await ScenarioRunner.Run(story, stage, 1, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(report.IsGood, $"{report.Steps[^1]}");
    }

    private static (Site Site, SitePeople People) Read(ScaffoldPlan plan)
    {
        var isRead = SiteReader.TryRead(ScaffoldSite.Write(plan), out var site, out var mistakes);
        Assert.True(isRead, string.Join('\n', mistakes));
        isRead = SiteReader.TryReadPeople(ScaffoldPeople.Write(plan), site!, out var people, out mistakes);
        Assert.True(isRead, string.Join('\n', mistakes));
        return (site!, people!);
    }
}
