namespace Facility.Silo.Persistence.Rows;

/// <summary>A weight that was taken of a scale: of a parcel, or of all that somebody owns. Never changed.</summary>
public sealed class WeighingRow
{
    public required string Id { get; set; }

    /// <summary>The parcel; null for all that somebody owns.</summary>
    public string? ParcelId { get; set; }
    public required string PersonId { get; set; }
    public required string ScaleId { get; set; }

    /// <summary>The scale's own number of it, since its panel started.</summary>
    public long Number { get; set; }
    public decimal Kilograms { get; set; }
    public DateTimeOffset At { get; set; }
    public string By { get; set; } = "";
}
