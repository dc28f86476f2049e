using Facility.Contracts.Planner;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A plan to move everybody of a block into another.</summary>
public sealed class PlanRow : IVersioned
{
    /// <summary>The caller's order: the same one again finds this row.</summary>
    public required string Id { get; set; }
    public required string FromBlock { get; set; }
    public required string ToBlock { get; set; }
    public PlanState State { get; set; }
    public string AskedBy { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public int Gap { get; set; }
    public string Says { get; set; } = "";

    /// <summary>The commission's order; null until somebody carries the plan out.</summary>
    public string? CommissionId { get; set; }

    /// <summary>Who carries it out: person, name, role and station, so that a restart goes on in their name.</summary>
    public string CarriedOutBy { get; set; } = "";

    public long Version { get; set; }
}
