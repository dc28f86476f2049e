using HardwareSim.Conformance;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Pd;

namespace Facility.Tests.Conformance;

/// <summary>The list of public ids and what is run are one.</summary>
public class PublicIdTests
{
    private const int Listed = 146, RunAtLeast = 100;
    private static readonly string[] Profiles = ["basic", "secure", "packet", "readwrite", "bio", "none"];
    private static readonly string[] Roles = ["acu", "pd", "both", "none"];

    [Fact]
    public void Every_public_id_is_listed_once()
    {
        Assert.Equal(Listed, PublicIds.All.Length);
        Assert.Equal(Listed, PublicIds.All.Select(id => id.Id).Distinct().Count());
        Assert.All(PublicIds.All, id => Assert.Matches("^0[567]0-[0-9]{2}-[0-9]{2}$", id.Id));
        Assert.All(PublicIds.All, id => Assert.Contains(id.Profile, Profiles));
        Assert.All(PublicIds.All, id => Assert.Contains(id.Roles, Roles));
        Assert.All(PublicIds.All, id => Assert.True(id.About.Length > 0 && id.How.Length > 0, id.Id));
    }

    [Fact]
    public void At_least_a_hundred_are_run() => Assert.True(PublicIds.All.Count(id => id.IsRun) >= RunAtLeast);

    [Fact]
    public void What_the_list_says_is_run_has_a_script_and_nothing_else_has()
    {
        Assert.Equal(Ids(DeviceRole.Pd), PdCases.All.Select(test => test.Id).Order());
        Assert.Equal(Ids(DeviceRole.Acu), AcuCases.All.Select(test => test.Id).Order());
    }

    private static IEnumerable<string> Ids(DeviceRole role) =>
        PublicIds.All.Where(id => id.IsRunFor(role)).Select(id => id.Id).Order();
}
