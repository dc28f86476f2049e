namespace Facility.Silo.Persistence.Rows;

/// <summary>A session on its day, made when the first seat of it is held. Taken never leaves 0 to Seats: a check
/// constraint says so too.</summary>
public sealed class VisitSlotRow : IVersioned
{
    public required string Id { get; set; }
    public required string TemplateId { get; set; }
    public required string RoomId { get; set; }
    public DateOnly Day { get; set; }
    public DateTimeOffset From { get; set; }
    public DateTimeOffset Until { get; set; }
    public int Seats { get; set; }
    public int Taken { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }
}
