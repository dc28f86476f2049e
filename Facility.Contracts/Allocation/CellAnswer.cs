using Facility.Contracts.Estate;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Allocation;

/// <summary>Why this person may, or may not, live in this cell.</summary>
/// <param name="Cell">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing.</param>
/// <param name="Free">Free places of normal use, held ones taken off; never below zero.</param>
/// <param name="Verdict">All objections.</param>
/// <param name="Fit">How well it fits among those allowed: the higher the better; zero for the rest.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-answer")]
public sealed record CellAnswer(
    [property: Id(0)] CellId Cell, [property: Id(1)] string Label, [property: Id(2)] BlockId Block,
    [property: Id(3)] string Landing, [property: Id(4)] int Free, [property: Id(5)] AllocationVerdict Verdict,
    [property: Id(6)] int Fit)
{
    /// <summary>What is pending at it; null for nothing.</summary>
    [Id(7)] public CellPending? Pending { get; init; }
}
