namespace Facility.Silo.Persistence.Rows;

/// <summary>A paper that was seen.</summary>
public sealed class VisitorPaperRow : IVersioned
{
    public required string VisitorId { get; set; }
    public required string Paper { get; set; }
    public string Number { get; set; } = "";
    public DateOnly? ValidUntil { get; set; }
    public string SeenByName { get; set; } = "";
    public DateTimeOffset SeenAt { get; set; }

    public long Version { get; set; }
}
