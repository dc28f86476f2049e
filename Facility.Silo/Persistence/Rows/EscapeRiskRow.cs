namespace Facility.Silo.Persistence.Rows;

/// <summary>Somebody on the escape-risk register; grounds stay here, the record holds ids and days.</summary>
public sealed class EscapeRiskRow : IVersioned
{
    /// <summary>The order that put them on it.</summary>
    public required string Id { get; set; }
    public required string PersonId { get; set; }
    public string Ground { get; set; } = "";
    public DateTimeOffset PutAt { get; set; }
    public string PutBy { get; set; } = "";
    public string PutByName { get; set; } = "";
    public DateOnly ReviewOn { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The moment for which lateness was told; null for none.</summary>
    public DateTimeOffset? LateTold { get; set; }
    public DateOnly? ReviewTold { get; set; }

    /// <summary>When they were taken off; null while they are on it.</summary>
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBy { get; set; } = "";
    public string EndedBecause { get; set; } = "";

    public long Version { get; set; }
}
