using HardwareSim.Conformance;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Pd;
using HardwareSim.Conformance.Self;

namespace Facility.Tests.Conformance;

/// <summary>Every public id that is run passes against our own devices.</summary>
public class SelfRunTests
{
    public static TheoryData<string> PdIds => [.. PdCases.All.Select(test => test.Id)];

    public static TheoryData<string> AcuIds => [.. AcuCases.All.Select(test => test.Id)];

    [Theory]
    [MemberData(nameof(PdIds))]
    public void Our_peripheral_passes(string id)
    {
        var result = CaseRunner.RunSelf(PdCases.All.Single(test => test.Id == id));

        Assert.True(result.Outcome == Outcome.Passed, $"{id}: {result.Outcome}: {result.Because}");
    }

    [Theory]
    [MemberData(nameof(PdIds))]
    public void Our_peripheral_with_a_key_fails_nothing_when_all_is_said_in_a_session(string id)
    {
        var test = PdCases.All.Single(test => test.Id == id);
        var result = CaseRunner.RunSelf(test with { Bench = BenchKind.Keyed });

        Assert.True(result.Outcome != Outcome.Failed, $"{id}: {result.Because}");
    }

    [Theory]
    [MemberData(nameof(AcuIds))]
    public void Our_panel_with_a_key_fails_nothing_when_all_is_said_in_a_session(string id)
    {
        var test = AcuCases.All.Single(test => test.Id == id);
        var result = CaseRunner.RunSelf(test with { Bench = BenchKind.Keyed });

        Assert.True(result.Outcome != Outcome.Failed, $"{id}: {result.Because}");
    }

    [Theory]
    [MemberData(nameof(AcuIds))]
    public void Our_panel_passes(string id)
    {
        var result = CaseRunner.RunSelf(AcuCases.All.Single(test => test.Id == id));

        Assert.True(result.Outcome == Outcome.Passed, $"{id}: {result.Outcome}: {result.Because}");
    }
}
