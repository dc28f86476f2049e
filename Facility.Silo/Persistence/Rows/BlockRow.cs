using Facility.Contracts.Doors;
using Facility.Contracts.Site;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A block, and whether it is locked down.</summary>
public sealed class BlockRow : IVersioned
{
    public required string Id { get; set; }
    public required string Label { get; set; }
    public BlockKind Kind { get; set; }
    public int Position { get; set; }
    public bool LockedDown { get; set; }
    public DateTimeOffset? LockedDownAt { get; set; }
    public string LockedDownBy { get; set; } = "";

    /// <summary>The order that last engaged or ended its lockdown.</summary>
    public string LockdownOrder { get; set; } = "";
    public LockdownWay LockdownWay { get; set; }

    public long Version { get; set; }
}
