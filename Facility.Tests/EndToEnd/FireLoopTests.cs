using System.Net.Http.Json;
using Facility.Tests.Kit;
using Facility.Tests.Sites;

namespace Facility.Tests.EndToEnd;

/// <summary>Life safety needs none of our processes: the hard-wired loop acts on the locks themselves.</summary>
public class FireLoopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task With_every_process_dead_the_loop_still_releases_its_locks_and_no_other()
    {
        await using var facility = await RunningFacility.Start(RunningFacility.Panel1, RunningFacility.Panel2);
        var inLoop = SiteFiles.ReadColony().FireLoop!.Doors.Select(door => door.Value).ToArray();
        await Eventually.Holds(
            async () => (await Secured(facility, inLoop)).All(secured => secured), Patience, () => "not secured");
        await facility.Panel(RunningFacility.Panel1).Kill();
        await facility.Panel(RunningFacility.Panel2).Kill();
        await facility.Silo.Kill();

        await Trip(facility, on: true);
        await Eventually.Holds(
            async () => (await Secured(facility, inLoop)).All(secured => !secured), Patience, () => "still locked");
        Assert.True(await facility.IsSecured("b01-l1-c01"));

        await Trip(facility, on: false);
        await Eventually.Holds(
            async () => (await Secured(facility, inLoop)).All(secured => secured), Patience, () => "not locked again");
    }

    private static async Task Trip(RunningFacility facility, bool on) =>
        (await facility.Simulator.PostAsJsonAsync("/fire", new { on })).EnsureSuccessStatusCode();

    private static async Task<bool[]> Secured(RunningFacility facility, string[] doors)
    {
        var all = new List<bool>();
        foreach (var door in doors) all.Add(await facility.IsSecured(door));
        return [.. all];
    }
}
