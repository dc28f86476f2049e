namespace Facility.Silo.Persistence.Rows;

/// <summary>How many were in a cell when a roll check was closed: what its door is compared with.</summary>
public sealed class RollCellRow
{
    public required string CheckId { get; set; }
    public required string CellId { get; set; }
    public int Number { get; set; }
}
