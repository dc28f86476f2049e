namespace Facility.Silo.Persistence.Rows;

/// <summary>A panel and what it has confirmed.</summary>
public sealed class PanelRow : IVersioned
{
    public required string Id { get; set; }
    public required string Label { get; set; }
    public long TableVersion { get; set; }
    public string TableDigest { get; set; } = "";
    public DateTimeOffset? TableAt { get; set; }

    /// <summary>The last report the record holds: reports up to it are taken, and never again.</summary>
    public long ReportsTaken { get; set; }

    public long Version { get; set; }
}
