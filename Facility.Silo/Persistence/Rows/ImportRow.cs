using Facility.Contracts.Exchange;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A file that was taken in.</summary>
public sealed class ImportRow : IVersioned
{
    /// <summary>The order it was taken in by: the same one again finds this row.</summary>
    public required string Id { get; set; }
    public SheetKind Sheet { get; set; }
    public required string Digest { get; set; }
    public DateTimeOffset At { get; set; }
    public string By { get; set; } = "";
    public int Added { get; set; }
    public int Changed { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
    public string UndoneBy { get; set; } = "";

    /// <summary>The commission's order for the cells of the file; null when it placed provisionally, or nobody.
    /// </summary>
    public string? CommissionId { get; set; }

    public long Version { get; set; }
}
