namespace Facility.Silo.Persistence.Rows;

/// <summary>A ban.</summary>
public sealed class VisitBanRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string VisitorId { get; set; }

    /// <summary>From one prisoner; empty from all.</summary>
    public string PrisonerId { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string Ground { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBecause { get; set; } = "";

    public long Version { get; set; }
}
