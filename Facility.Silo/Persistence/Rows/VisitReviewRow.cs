namespace Facility.Silo.Persistence.Rows;

/// <summary>A rule that stands against a booked visit whose facts changed.</summary>
public sealed class VisitReviewRow : IVersioned
{
    public required string VisitId { get; set; }
    public required string Rule { get; set; }

    /// <summary>What it rests on: other evidence asks anew.</summary>
    public string Evidence { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? KeptAt { get; set; }
    public string KeptByName { get; set; } = "";
    public string KeptBecause { get; set; } = "";

    public long Version { get; set; }
}
