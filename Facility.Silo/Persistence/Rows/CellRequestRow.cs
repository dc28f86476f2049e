using Facility.Contracts.Estate;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A request to change a cell, with its decision; nothing of it is deleted.</summary>
/// <remarks>No key to the cell: the request outlives a site file that no longer has it.</remarks>
public sealed class CellRequestRow : IVersioned
{
    /// <summary>The caller's order, or a number of the system's own.</summary>
    public required string Id { get; set; }
    public required string CellId { get; set; }
    public CellChange Change { get; set; }
    public CellRequestState State { get; set; }
    public int? Maximum { get; set; }
    public int? Working { get; set; }
    public int? Certified { get; set; }
    public string Reason { get; set; } = "";
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public string DecidedBy { get; set; } = "";
    public string Decision { get; set; } = "";
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Whether these are the capacities that apply now: they are laid over every later site file.</summary>
    public bool InForce { get; set; }

    public long Version { get; set; }
}
