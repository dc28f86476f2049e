namespace Facility.Silo.Persistence.Rows;

/// <summary>Somebody at risk of escape, from one order to another.</summary>
public sealed class EscapeRiskRow : IVersioned
{
    public long Id { get; set; }
    public required string PersonId { get; set; }
    public DateTimeOffset Since { get; set; }
    public string Authority { get; set; } = "";
    public string By { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }
    public string EndAuthority { get; set; } = "";
    public string EndedBy { get; set; } = "";

    public long Version { get; set; }
}
