namespace HardwareSim.Conformance.Acu;

/// <summary>Every id that is run against a panel.</summary>
internal static class AcuCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        .. WireCases.All, .. FrameCases.All, .. CommandCases.All, .. ReplyCases.All,
        .. ExtendedCases.All, .. FileCases.All, .. SecureCases.All,
    ];
}
