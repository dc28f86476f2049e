using Facility.Contracts.OutOfCell;

namespace Facility.Silo.Persistence.Rows;

/// <summary>How a count of somebody's day stood when the day was over, changed only by what is written of it later.
/// </summary>
public sealed class OutOfCellDayRow : IVersioned
{
    public required string PersonId { get; set; }
    public DateOnly Day { get; set; }
    public MeterKind Meter { get; set; }
    public MeterState State { get; set; }
    public int Known { get; set; }
    public int Declined { get; set; }
    public int Unknown { get; set; }

    /// <summary>What was due, in minutes.</summary>
    public int? Norm { get; set; }
    public string Source { get; set; } = "";

    public long Version { get; set; }
}
