namespace Bench.Year;

/// <summary>What came of a stretch of a site's life.</summary>
public sealed record YearReport
{
    /// <summary>SHA-256 over everything that left the panels and everything that moved.</summary>
    public required string Hash { get; init; }

    /// <summary>Entries of the journals about a door, and movements of bolts and leaves.</summary>
    public long DoorEvents { get; init; }

    /// <summary>Entries of the journals that became durable.</summary>
    public long Entries { get; init; }

    /// <summary>Release commands that left on a line.</summary>
    public long Releases { get; init; }

    /// <summary>Steps of the panels' cores.</summary>
    public long Steps { get; init; }

    /// <summary>Cards shown by people who may pass, and how many of them passed.</summary>
    public (long Shown, long Passed) GoodCards { get; init; }

    /// <summary>Faults by kind.</summary>
    public required IReadOnlyDictionary<string, long> Faults { get; init; }

    /// <summary>How often each rule of the panels refused.</summary>
    public required IReadOnlyDictionary<string, long> Refusals { get; init; }

    /// <summary>What the observer found; empty when all is well.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }
}
