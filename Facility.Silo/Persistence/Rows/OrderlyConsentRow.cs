using Facility.Contracts.Orderlies;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A consent that an officer heard alone; a no is none.</summary>
public sealed class OrderlyConsentRow
{
    public required string OrderlyId { get; set; }
    public OrderlySide Side { get; set; }
    public required string OrderId { get; set; }
    public required string HeardBy { get; set; }
    public DateTimeOffset At { get; set; }
}
