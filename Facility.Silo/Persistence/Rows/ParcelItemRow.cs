namespace Facility.Silo.Persistence.Rows;

/// <summary>A line of a parcel.</summary>
public sealed class ParcelItemRow
{
    public required string ParcelId { get; set; }
    public int Line { get; set; }
    public required string Item { get; set; }
    public decimal Amount { get; set; }

    /// <summary>Why it went back; empty while it did not.</summary>
    public string Returned { get; set; } = "";
}
