using Facility.Contracts.Verdicts;

namespace Facility.Silo.Outside;

/// <summary>What a look at the export found.</summary>
/// <param name="Last">The last checkpoint and its note; null before the first.</param>
/// <param name="WholeAt">When the record was last found exported and signed whole; null before the first time.</param>
/// <param name="Fault">Why it is not now; none when it is.</param>
/// <param name="Trouble">The same in a sentence.</param>
public sealed record ExportLook(
    (Checkpoint Checkpoint, string Note)? Last, DateTimeOffset? WholeAt, FaultCode Fault, string Trouble);
