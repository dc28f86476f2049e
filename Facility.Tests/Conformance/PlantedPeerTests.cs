using HardwareSim.Conformance;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Pd;

namespace Facility.Tests.Conformance;

/// <summary>Every id that our devices pass is failed by a peer made wrong for it, for the right reason.</summary>
public class PlantedPeerTests
{
    public static TheoryData<string> Peripherals => [.. PlantedPeripherals.All.Select(peer => peer.Id)];

    public static TheoryData<string> Panels => [.. PlantedPanels.All.Select(peer => peer.Id)];

    [Theory]
    [MemberData(nameof(Peripherals))]
    public void A_planted_peripheral_fails(string id)
    {
        var peer = PlantedPeripherals.All.Single(peer => peer.Id == id);
        Judge(peer, CaseRunner.RunSelf(PdCases.All.Single(test => test.Id == id), peer.Make()));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_planted_panel_fails(string id)
    {
        var peer = PlantedPanels.All.Single(peer => peer.Id == id);
        Judge(peer, CaseRunner.RunSelf(AcuCases.All.Single(test => test.Id == id), peer.Make()));
    }

    [Fact]
    public void Every_id_that_is_passed_has_a_planted_peer()
    {
        Assert.Equal(Passed(PdCases.All.Select(test => CaseRunner.RunSelf(test))), Ids(PlantedPeripherals.All));
        Assert.Equal(Passed(AcuCases.All.Select(test => CaseRunner.RunSelf(test))), Ids(PlantedPanels.All));
    }

    private static void Judge(PlantedPeer peer, CaseResult result)
    {
        Assert.True(result.Outcome == Outcome.Failed, $"{peer.Id}: {result.Outcome}: {result.Because}");
        Assert.Contains(peer.Because, result.Because, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Passed(IEnumerable<CaseResult> results) =>
        results.Where(result => result.Outcome == Outcome.Passed).Select(result => result.Id).Order();

    private static IEnumerable<string> Ids(IEnumerable<PlantedPeer> peers) => peers.Select(peer => peer.Id).Order();
}
