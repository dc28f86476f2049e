using Facility.Contracts.OutOfCell;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What an officer wrote of somebody's time. Words stay here; the record holds ids, kinds and times.</summary>
public sealed class OutOfCellRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string PersonId { get; set; }
    public OutOfCellKind Kind { get; set; }
    public ContactKind Contact { get; set; }
    public DateTimeOffset From { get; set; }
    public DateTimeOffset Until { get; set; }
    public string Words { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string By { get; set; } = "";
    public string ByName { get; set; } = "";

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
    public string TakenBackBy { get; set; } = "";
    public string TakenBackBecause { get; set; } = "";

    public long Version { get; set; }
}
