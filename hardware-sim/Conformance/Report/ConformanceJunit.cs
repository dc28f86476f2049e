using Facility.Contracts.Results;

namespace HardwareSim.Conformance.Report;

/// <summary>A run for a build server: a case for each id and role; only what failed is a failure.</summary>
internal static class ConformanceJunit
{
    public static JunitSuite Of(Summary summary)
    {
        var suite = new JunitSuite("conformance");
        foreach (var result in summary.Results)
        {
            var role = result.Role == DeviceRole.Acu ? "acu" : "pd";
            if (result.Outcome is Outcome.Passed) suite.Add(role, result.Id, 0, "");
            else if (result.Outcome is Outcome.Failed)
                suite.Add(role, result.Id, 0, result.Because.Length > 0 ? result.Because : "failed");
            else suite.Skip(role, result.Id, $"{result.Outcome}: {result.Because}");
        }
        return suite;
    }
}
