using Bench.Play;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Tests.Kit;
using HardwareSim.Doors;
using HardwareSim.Scenarios;

namespace Facility.Tests.Simulator;

/// <summary>Orders, people, stalls and cut cables at random on the door bench, judged by the bodies as they are.
/// </summary>
public sealed class SliderSearch
{
    private const int Acts = 120;
    private static readonly DoorId Slider = new("slider"), Partner = new("dual-lock");
    private static readonly LineId Line = new("line-1");
    private static readonly BlockId Block = new("b01");
    private static readonly TimeSpan PressMax = TimeSpan.FromSeconds(1), RunMax = TimeSpan.FromSeconds(10.5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_no_motor_is_driven_both_ways_presses_on_or_runs_on(int seed)
    {
        var (stage, dice) = (await Stage(), new Random(seed));
        for (var step = 0; step < Acts; step++)
        {
            var act = dice.Next(11);
            await Do(stage, act);
            await stage.Pass(TimeSpan.FromMilliseconds(dice.Next(500, 6000)), Running);
            await Judge(stage, $"seed {seed}, step {step}, after act {act}");
        }

        await Cut(stage, true);
        await stage.Pass(RunMax, Running);
        Assert.True(await Look(stage, Slider, body => !body.OutputOn && !body.SecondOutputOn),
            $"seed {seed}: a motor runs on without its panel");
    }

    private static CancellationToken Running => TestContext.Current.CancellationToken;

    private static async Task Do(VirtualStage stage, int act)
    {
        switch (act)
        {
            case 0 or 1:
                await stage.Release("guard", Slider, ReleaseReason.Movement, Running);
                break;
            case 2:
                await stage.Release("guard", Partner, ReleaseReason.Movement, Running);
                break;
            case 3 or 4:
                await stage.Move("guard", Slider, DoorMotion.Close, Running);
                break;
            case 5:
                await stage.Move("guard", Slider, DoorMotion.Stop, Running);
                break;
            case 6:
                await stage.LockDown("guard", Block, Running);
                await stage.EndLockdown("guard", Block, Running);
                break;
            case 7 or 8:
                await stage.Act(Slider, (now, body) => Done(() => body.Obstruct(now, act == 7)));
                break;
            case 9:
                await stage.Act(Slider, (now, body) => Done(() => body.Stall(now, !body.Slide!.Stalled)));
                break;
            default:
                // A cut cable leaves a closing leaf to the module's timer: whoever stands there is its edge's affair.
                await stage.Act(Slider, (now, body) => Done(() => body.Obstruct(now, false)));
                await Cut(stage, true);
                await stage.Pass(TimeSpan.FromSeconds(2), Running);
                await Cut(stage, false);
                break;
        }
    }

    private static async Task Judge(VirtualStage stage, string when)
    {
        Assert.True(await Look(stage, Slider, body => !body.WasDrivenBothWays), $"driven both ways: {when}");
        var pressed = await Look(stage, Slider, body => body.Slide!.LongestPress);
        Assert.True(pressed <= PressMax, $"pressed {pressed} on somebody: {when}");
        Assert.True(
            await Look(stage, Slider, IsSecured) || await Look(stage, Partner, IsSecured),
            $"both doors of the sally port are not secured: {when}");
        var shown = await stage.Look(Slider, Running);
        if (shown.Secured is Secured.Yes)
            Assert.True(await Look(stage, Slider, IsSecured), $"shown secured and is not: {when}");
    }

    private static bool IsSecured(DoorBody body) => body.LeafContactClosed && body.BoltContactSecured;

    private static Task<T> Look<T>(VirtualStage stage, DoorId door, Func<DoorBody, T> look) =>
        stage.Act(door, (_, body) => look(body));

    private static Task<bool> Cut(VirtualStage stage, bool cut) => stage.OnLine(Line, (_, line) =>
        Done(() => line.Wire.Cut(cut)));

    private static bool Done(Action act)
    {
        act();
        return true;
    }

    private static async Task<VirtualStage> Stage()
    {
        var yaml = await File.ReadAllTextAsync(Repository.At("sites", "door-bench", "site.yaml"), Running);
        Assert.True(SiteReader.TryRead(yaml, out var site, out _));
        Assert.True(ScenarioReader.TryRead(
            "scenario: search\nexpect slider is closed\n", site, null, out var scenario, out _));
        var stage = new VirtualStage(site, null, scenario);
        await stage.Pass(TimeSpan.FromSeconds(10), Running);
        return stage;
    }
}
