using Facility.Contracts.Doors;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A controlled door; its facts live at the panel, its history in the record.</summary>
public sealed class DoorRow : IVersioned
{
    public required string Id { get; set; }
    public required string BlockId { get; set; }
    public required string PanelId { get; set; }
    public string? CellId { get; set; }
    public required string Label { get; set; }
    public string Landing { get; set; } = "";
    public DoorUse Use { get; set; }
    public int Position { get; set; }

    public long Version { get; set; }
}
