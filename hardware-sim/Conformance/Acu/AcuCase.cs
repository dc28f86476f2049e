using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance.Acu;

/// <summary>One public test id, run against a panel.</summary>
/// <param name="Id">The id.</param>
/// <param name="Run">The script; it ends normally when the device passed.</param>
internal sealed record AcuCase(string Id, Action<AsPeripheral> Run)
{
    /// <summary>Which of our own panels stands for the device in a self-run.</summary>
    public BenchKind Bench { get; init; } = BenchKind.Plain;

    /// <summary>The speed of the line in a self-run.</summary>
    public int Baud { get; init; } = 38400;
}
