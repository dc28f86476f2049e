namespace Facility.Silo.Persistence.Rows;

/// <summary>A roll check of a block; at most one of a block is open.</summary>
public sealed class RollCheckRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string BlockId { get; set; }

    /// <summary>Which of the day's two it is; empty for an extra one.</summary>
    public string Slot { get; set; } = "";
    public string Because { get; set; } = "";
    public DateTimeOffset OpenedAt { get; set; }
    public string OpenedBy { get; set; } = "";
    public string OpenedByName { get; set; } = "";
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The first signature; taken away by whatever changes after it.</summary>
    public string SignedBy { get; set; } = "";
    public string SignedByName { get; set; } = "";
    public string ClosedBy { get; set; } = "";
    public string ClosedByName { get; set; } = "";
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The entry that closed it: what doors reported after that is newer.</summary>
    public long ClosedNumber { get; set; }
    public int Counted { get; set; }
    public bool LateTold { get; set; }
    public bool DifferenceTold { get; set; }

    public long Version { get; set; }
}
