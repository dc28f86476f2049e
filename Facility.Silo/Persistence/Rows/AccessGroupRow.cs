namespace Facility.Silo.Persistence.Rows;

/// <summary>A named set of doors.</summary>
public sealed class AccessGroupRow
{
    public required string Id { get; set; }
    public required string Label { get; set; }
}
