namespace Facility.Silo.Persistence.Rows;

/// <summary>A place held for somebody; the key is the person, so nobody has two.</summary>
public sealed class BedHoldRow : IVersioned
{
    public required string PersonId { get; set; }
    public required string CellId { get; set; }

    /// <summary>The order it was taken by: a hold's own, or a move's that waits.</summary>
    public required string OrderId { get; set; }
    public DateTimeOffset Until { get; set; }
    public string By { get; set; } = "";

    public long Version { get; set; }
}
