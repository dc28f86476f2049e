namespace Facility.Silo.Persistence.Rows;

/// <summary>A blocked day.</summary>
public sealed class VisitBlockRow : IVersioned
{
    public required string Id { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>One room; empty for the whole wing.</summary>
    public string RoomId { get; set; } = "";
    public string Reason { get; set; } = "";
    public bool Lawyers { get; set; }
    public string ByName { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }
}
