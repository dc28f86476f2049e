using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;
using HardwareSim.Conformance;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Pd;
using HardwareSim.Conformance.Self;

namespace Facility.Tests.Conformance;

/// <summary>The second decoder judges every conversation of every public id, in both roles: it finds what the tester
/// does wrong on purpose, by kind, and nothing else.</summary>
public class SecondJudgeTests
{
    public static TheoryData<string> PdIds => [.. PdCases.All.Select(test => test.Id)];

    public static TheoryData<string> AcuIds => [.. AcuCases.All.Select(test => test.Id)];

    [Theory]
    [MemberData(nameof(PdIds))]
    public void Finds_nothing_but_what_the_tester_does_wrong_to_a_peripheral(string id) =>
        Judge(CaseRunner.RunSelf(PdCases.All.Single(test => test.Id == id)), WrongedPeers.Peripherals);

    [Theory]
    [MemberData(nameof(AcuIds))]
    public void Finds_nothing_but_what_the_tester_does_wrong_to_a_panel(string id) =>
        Judge(CaseRunner.RunSelf(AcuCases.All.Single(test => test.Id == id)), WrongedPeers.Panels);

    private static void Judge(CaseResult result, IReadOnlyDictionary<string, ComplaintKind[]> wronged)
    {
        var verdict = WireJudge.Judge(
            result.Evidence.Select(said => new Utterance(
                said.At, said.ByTester == (result.Role == DeviceRole.Pd), said.Octets)),
            new WireKeys().Add(OwnDevices.Address, OwnDevices.Key));

        Assert.NotEmpty(verdict.Frames);
        Assert.Equal(
            wronged.GetValueOrDefault(result.Id, []).Order(),
            verdict.Complaints.Select(complaint => complaint.Kind).Distinct().Order());
    }
}
