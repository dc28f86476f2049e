namespace Facility.Silo.Persistence.Rows;

/// <summary>Which station controls a block; no station is an empty text.</summary>
public sealed class ControlRow : IVersioned
{
    public required string BlockId { get; set; }
    public string StationId { get; set; } = "";

    /// <summary>"Person role station" of whoever took it.</summary>
    public string By { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public string OfferedTo { get; set; } = "";

    public long Version { get; set; }
}
