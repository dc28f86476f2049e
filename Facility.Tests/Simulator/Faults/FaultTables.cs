namespace Facility.Tests.Simulator.Faults;

/// <summary>All rows.</summary>
internal static class FaultTables
{
    public static IReadOnlyList<FaultCase> All { get; } =
        [.. LineFaultCases.All, .. DeviceFaultCases.All, .. SecureFaultCases.All, .. TransferFaultCases.All,
        .. PointFaultCases.All];

    public static TheoryData<string> Of(IEnumerable<FaultCase> rows) => [.. rows.Select(row => row.Fault)];

    public static FaultCase Row(string fault) => All.Single(row => row.Fault == fault);
}
