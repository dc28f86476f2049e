namespace Facility.Silo.Persistence.Rows;

/// <summary>What somebody counted on a landing; older rounds stay as they were.</summary>
public sealed class RollCountRow
{
    public required string CheckId { get; set; }
    public required string Landing { get; set; }
    public int Round { get; set; }
    public required string CounterId { get; set; }
    public string CounterName { get; set; } = "";
    public required string OrderId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Its entry: what doors reported after that is newer.</summary>
    public long Entry { get; set; }
}
