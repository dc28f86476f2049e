using Facility.Contracts.Parcels;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A parcel. Sender and reasons stay here; the record holds ids, weights and days.</summary>
public sealed class ParcelRow : IVersioned
{
    public required string Id { get; set; }
    public required string Barcode { get; set; }
    public required string PersonId { get; set; }
    public ParcelWay Way { get; set; }
    public ParcelState State { get; set; }
    public string Sender { get; set; } = "";
    public DateTimeOffset ReceivedAt { get; set; }
    public string ReceivedBy { get; set; } = "";

    /// <summary>The weight as it is; null while it was not weighed, or something was taken out since.</summary>
    public decimal? Kilograms { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Who opened it with its addressee, and the entry that says so; nobody and 0 before.</summary>
    public string OpenedBy { get; set; } = "";
    public string OpenedByName { get; set; } = "";
    public long OpenedEntry { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBy { get; set; } = "";
    public string Reason { get; set; } = "";

    public long Version { get; set; }
}
