using Facility.Contracts.Allocation;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A move that was done, or waits for a second person. A refused one is an entry of the record only.</summary>
public sealed class MoveRow : IVersioned
{
    /// <summary>The caller's order: the same one again finds this row.</summary>
    public required string Id { get; set; }
    public MoveState State { get; set; }
    public string Reason { get; set; } = "";
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? LapsesAt { get; set; }
    public string OverriddenBy { get; set; } = "";
    public string OverrideReason { get; set; } = "";
    public DateOnly? OverrideUntil { get; set; }

    /// <summary>The commission's order; null for an urgent move, one that isolates, and one before the register.
    /// </summary>
    public string? CommissionId { get; set; }
    public UrgentReason Urgent { get; set; }

    public long Version { get; set; }
}
