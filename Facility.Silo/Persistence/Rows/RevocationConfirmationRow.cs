namespace Facility.Silo.Persistence.Rows;

/// <summary>A panel acts on a revocation.</summary>
public sealed class RevocationConfirmationRow
{
    public long Number { get; set; }
    public required string PanelId { get; set; }
    public DateTimeOffset At { get; set; }
}
