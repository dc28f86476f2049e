using Facility.Contracts.Cameras;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A viewing, written down before it was allowed.</summary>
public sealed class ViewingRow
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string CameraId { get; set; }
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? To { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>"Person role station".</summary>
    public required string By { get; set; }
    public ViewingReason Reason { get; set; }
    public string Note { get; set; } = "";
}
