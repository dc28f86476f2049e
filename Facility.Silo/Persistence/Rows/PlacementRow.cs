namespace Facility.Silo.Persistence.Rows;

/// <summary>Where a prisoner is: the key is the person, so nobody is in two places.</summary>
public sealed class PlacementRow : IVersioned
{
    public required string PersonId { get; set; }
    public required string CellId { get; set; }
    public DateTimeOffset Since { get; set; }

    public long Version { get; set; }
}
