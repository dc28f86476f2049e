using Facility.Contracts.Verdicts;

namespace Facility.Silo.Outside;

/// <summary>How the export stands, for whoever asks; in memory, told anew by each look.</summary>
public sealed class ExportHealth
{
    private volatile ExportLook look = new(null, null, FaultCode.None, "");

    /// <summary>What the last look found.</summary>
    public ExportLook Look => look;

    internal void Signed((Checkpoint Checkpoint, string Note)? last, DateTimeOffset at) =>
        look = new(last, at, FaultCode.None, "");

    // What was signed before stands; it only grows old.
    internal void Failed(FaultCode fault, string why) => look = look with { Fault = fault, Trouble = why };
}
