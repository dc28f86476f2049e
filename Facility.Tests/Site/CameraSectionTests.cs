using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

public sealed class CameraSectionTests
{
    private const string Whole = """

        cameras:
          - id: cam-gate
            label: Gate camera
            place: Block 1, gate
            doors: [gate]
            keeper: Archive
            retention: 30
            retention-source: contract 12
            status: { module: line-a/1, input: 7 }
            call-up: { module: line-a/1, output: 3, for: 10 s, on: [alarm, button] }
          - { id: cam-l1, label: L1, place: Landing, doors: [c1, room], keeper: Archive, call-up: { } }
        payphones:
          - id: phone-1
            label: Phone
            block: b01
            power: { module: line-a/1, output: 2 }
            off-hook: { module: line-a/1, input: 6 }
            from: "09:00"
            to: "21:00"
          - { id: phone-2, label: Phone 2, block: b01, in-lockdown: on }
        calls-per-week: 4
        """;

    [Fact]
    public void Cameras_and_payphones_are_read_whole()
    {
        var site = SiteFiles.Read(SiteFiles.Small + Whole);

        var (gate, landing) = (site.Cameras[0], site.Cameras[1]);
        Assert.Equal(
            (30, "contract 12", 7), (gate.RetentionDays!.Value, gate.RetentionSource, gate.Status!.Value.Number));
        Assert.Equal(TimeSpan.FromSeconds(10), gate.CallUp!.For);
        Assert.Equal([CallUpCause.Alarm, CallUpCause.Button], gate.CallUp.On);
        Assert.Equal((null, 4), (landing.CallUp!.Output, landing.CallUp.On.Length));
        Assert.Equal((2, 6, false), (
            site.Payphones[0].Power!.Value.Number, site.Payphones[0].OffHook!.Value.Number,
            site.Payphones[0].WorksInLockdown));
        Assert.Equal((true, null, 4), (site.Payphones[1].WorksInLockdown, site.Payphones[1].Window, site.CallsPerWeek));
    }

    [Theory]
    [InlineData("doors: [gate]", "doors: [gote]", "There is no door 'gote'.")]
    [InlineData(
        "            retention-source: contract 12\n", "", "A retention without its source is nobody's figure.")]
    [InlineData("input: 7", "input: 3", "The input 3 of line-a/1 is wired twice.")]
    [InlineData("output: 3, for", "output: 1, for", "The output 1 of line-a/1 is wired twice.")]
    [InlineData("output: 3, for: 10 s", "for: 10 s",
        "A call-up names a module without an output, or an output without a module.")]
    [InlineData("on: [alarm, button]", "on: [alarm, whim]", "'whim' calls up no camera.")]
    [InlineData("doors: [gate]", "doors: [gate, room]",
        "'cam-gate' is called up by panel-1, and room is on another panel.")]
    [InlineData("            to: \"21:00\"\n", "", "This payphone has one end of a window only.")]
    [InlineData("off-hook: { module: line-a/1, input: 6 }", "off-hook: { module: line-b/1, input: 6 }",
        "'phone-1' has its power on panel-1 and its hook on panel-2.")]
    [InlineData("calls-per-week: 4", "calls-per-week: 40", "'calls-per-week' is '40'.")]
    public void What_is_wrong_is_named(string good, string bad, string says)
    {
        var text = Whole.Replace("\r", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
        var indented = good.Replace("            ", "    ", StringComparison.Ordinal);
        Assert.Contains(indented, text, StringComparison.Ordinal);

        var mistakes = SiteFiles.MistakesOf(SiteFiles.Small + text.Replace(indented, bad, StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.What == says);
    }
}
