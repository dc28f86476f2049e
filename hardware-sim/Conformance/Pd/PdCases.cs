namespace HardwareSim.Conformance.Pd;

/// <summary>Every id that is run against a peripheral.</summary>
internal static class PdCases
{
    public static readonly IReadOnlyList<PdCase> All =
    [
        .. WireCases.All, .. FrameCases.All, .. CommandCases.All, .. ReplyCases.All, .. RefusalCases.All,
        .. CapabilityCases.All, .. ExtendedCases.All, .. FileCases.All, .. SecureCases.All,
    ];
}
