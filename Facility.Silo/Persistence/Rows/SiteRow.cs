namespace Facility.Silo.Persistence.Rows;

/// <summary>The site this database belongs to; one row.</summary>
public sealed class SiteRow : IVersioned
{
    public required string Id { get; set; }
    public required string Label { get; set; }
    public required string TimeZone { get; set; }
    public bool Fictional { get; set; }
    public required string Digest { get; set; }
    public DateTimeOffset ImportedAt { get; set; }

    public long Version { get; set; }
}
