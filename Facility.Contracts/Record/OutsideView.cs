using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Record;

/// <summary>What was signed of the record last.</summary>
/// <param name="Key">The verifier's key (C2SP signed-note), to be compared with the one given out before.</param>
/// <param name="Size">Entries that were signed; 0 before the first checkpoint.</param>
/// <param name="Root">The root of the tree over them, base64; empty before the first.</param>
/// <param name="Note">The checkpoint as it lies outside; empty before the first.</param>
/// <param name="TakenAt">When it was signed, UTC, whole seconds; null before the first.</param>
public sealed record OutsideView(string Key, long Size, string Root, string Note, DateTimeOffset? TakenAt)
{
    /// <summary>After this long without a look that found everything signed it counts as stale.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(2);

    /// <summary>Entries that the record has now.</summary>
    public long Entries { get; init; }

    /// <summary>When everything was last found signed, UTC; null when it never was since the start.</summary>
    public DateTimeOffset? WholeAt { get; init; }

    /// <summary>Why nothing is signed now: 1005 or 1006; none when it is.</summary>
    public FaultCode Fault { get; init; }

    /// <summary>The same in a sentence; empty when it is.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>Whether nobody may rely on it at a moment.</summary>
    public bool IsStale(DateTimeOffset now) =>
        Fault is not FaultCode.None || WholeAt is not { } whole || now - whole > StaleAfter;
}
