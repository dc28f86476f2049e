using Facility.Contracts.Due;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An item of the due list; kind and cause together are one item, whoever notices it again.</summary>
public sealed class DueRow : IVersioned
{
    public required string Id { get; set; }
    public required string Kind { get; set; }

    /// <summary>What it follows from: an order, a day of one, a turn.</summary>
    public required string Cause { get; set; }
    public string PersonId { get; set; } = "";

    /// <summary>The signal it follows from: whoever is named there does not see it. Empty for none.</summary>
    public string SignalId { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DueState State { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public string ClosedBy { get; set; } = "";
    public string ProofNumber { get; set; } = "";
    public DateOnly? ProofOn { get; set; }
    public string ProofWho { get; set; } = "";
    public bool LateTold { get; set; }

    public long Version { get; set; }
}
