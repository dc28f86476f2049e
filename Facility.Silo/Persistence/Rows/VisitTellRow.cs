namespace Facility.Silo.Persistence.Rows;

/// <summary>Somebody who is to be told something.</summary>
public sealed class VisitTellRow : IVersioned
{
    public required string Id { get; set; }
    public required string VisitId { get; set; }
    public required string VisitorId { get; set; }

    /// <summary>Which of the words.</summary>
    public required string What { get; set; }

    /// <summary>The session it speaks of, by the facility's wall clocks, and its room.</summary>
    public string When { get; set; } = "";
    public string Room { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? ToldAt { get; set; }
    public string ToldByName { get; set; } = "";
    public string How { get; set; } = "";

    public long Version { get; set; }
}
