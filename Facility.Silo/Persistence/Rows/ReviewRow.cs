namespace Facility.Silo.Persistence.Rows;

/// <summary>A rule that stands against where somebody lives; one for each rule and person.</summary>
public sealed class ReviewRow : IVersioned
{
    public required string PersonId { get; set; }
    public required string Rule { get; set; }
    public required string CellId { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateOnly DueOn { get; set; }

    public long Version { get; set; }
}
