using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Pd;

/// <summary>One public test id, run against a peripheral.</summary>
/// <param name="Id">The id.</param>
/// <param name="Run">The script; it ends normally when the device passed.</param>
internal sealed record PdCase(string Id, Action<AsPanel> Run)
{
    /// <summary>Which of our own peripherals stands for the device in a self-run.</summary>
    public BenchKind Bench { get; init; } = BenchKind.Plain;
}
