using System.Xml.Linq;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The same scenarios as in virtual time, on real processes; orders go through the silo.</summary>
[Collection(FacilityCollection.Name)]
public class ScenarioPlayTests(FacilityFixture fixture)
{
    private readonly RunningFacility facility = fixture.Facility;

    [Theory]
    [InlineData("sally-port")]
    [InlineData("medical-emergency")]
    public async Task A_scenario_goes_as_written_and_a_report_says_so(string name)
    {
        var report = Path.Combine(facility.Folder, $"{name}.xml");

        var (code, said) = await Play(
            Repository.At("sites", "colony-1200", "scenarios", $"{name}.scenario"), "--junit", report);

        Assert.True(code == 0, said);
        var suite = XDocument.Load(report).Root!;
        Assert.Equal("0", suite.Attribute("failures")!.Value);
        Assert.True(int.Parse(suite.Attribute("tests")!.Value, null) > 5, suite.ToString());
    }

    [Fact]
    public async Task A_story_that_is_not_so_fails_with_the_step_and_a_wrong_one_is_not_begun()
    {
        var untrue = Path.Combine(facility.Folder, "untrue.scenario");
        await File.WriteAllTextAsync(untrue, "scenario: untrue\nexpect b03-gate is open within 1 s\n");
        var wrong = Path.Combine(facility.Folder, "wrong.scenario");
        await File.WriteAllTextAsync(wrong, "scenario: wrong\njam b03-l1-c01\njam b99-gate\n");

        var (failed, found) = await Play(untrue);
        var (refused, why) = await Play(wrong);

        Assert.True(failed == 1 && found.Contains("leaf Closed", StringComparison.Ordinal), found);
        Assert.True(
            refused == 2 && why.Contains("line 3: FILE-09: There is no door 'b99-gate'", StringComparison.Ordinal),
            why);
        Assert.False((await facility.Body("b03-l1-c01")).GetProperty("jammed").GetBoolean());
    }

    private Task<(int ExitCode, string Said)> Play(params string[] arguments) =>
        ProcessUnderTest.RunToEnd("hardware-sim", ["play", .. arguments, "--sim-port", facility.SimPort]);
}
