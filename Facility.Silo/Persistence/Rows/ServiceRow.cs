namespace Facility.Silo.Persistence.Rows;

/// <summary>A door that is out of service; the row goes when it is put back.</summary>
public sealed class ServiceRow
{
    public required string DoorId { get; set; }

    /// <summary>The order that took it out; a repeat of it changes nothing.</summary>
    public required string OrderId { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset Until { get; set; }
    public required string By { get; set; }
    public required string Reason { get; set; }
    public string KeyHolderId { get; set; } = "";
}
