namespace Facility.Silo.Persistence.Rows;

/// <summary>A room of the visit wing.</summary>
public sealed class VisitRoomRow : IVersioned
{
    public required string Id { get; set; }
    public required string Label { get; set; }
    public bool IsSuite { get; set; }
    public bool IsHeard { get; set; }

    public long Version { get; set; }
}
