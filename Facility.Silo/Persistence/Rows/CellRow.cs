using Facility.Contracts.Allocation;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A cell. Occupied never leaves 0 to Places: a check constraint says so too.</summary>
public sealed class CellRow : IVersioned
{
    public required string Id { get; set; }
    public required string BlockId { get; set; }
    public string Landing { get; set; } = "";
    public required string Label { get; set; }
    public int Position { get; set; }
    public int Places { get; set; }
    public int Occupied { get; set; }

    /// <summary>How many in normal use; Places is the most it may ever hold.</summary>
    public int Working { get; set; }

    /// <summary>How many in decent, uncrowded conditions.</summary>
    public int Certified { get; set; }
    public CellState State { get; set; } = CellState.Active;
    public CellPurposes Purposes { get; set; }
    public decimal AreaSquareMetres { get; set; }
    public bool IsDormitory { get; set; }

    public long Version { get; set; }
}
