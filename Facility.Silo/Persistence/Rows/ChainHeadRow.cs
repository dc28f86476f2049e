namespace Facility.Silo.Persistence.Rows;

/// <summary>The last link of the record; one row, advanced by every decision's transaction.</summary>
public sealed class ChainHeadRow : IVersioned
{
    public required string Id { get; set; }
    public long Number { get; set; }
    public required byte[] Hash { get; set; }

    public long Version { get; set; }
}
