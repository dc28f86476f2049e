using Facility.Contracts.Planner;

namespace Facility.Silo.Persistence.Rows;

/// <summary>One person of a plan.</summary>
public sealed class PlanLegRow
{
    public required string PlanId { get; set; }
    public required string PersonId { get; set; }

    /// <summary>Where to; for somebody without a place the cell that came nearest, or empty.</summary>
    public string ToCell { get; set; } = "";
    public int Step { get; set; }
    public PlanLegState State { get; set; }

    /// <summary>Rules that refused it on the way, parted by spaces.</summary>
    public string Rules { get; set; } = "";
}
