namespace Facility.Silo.Persistence.Rows;

/// <summary>A repeating session.</summary>
public sealed class VisitTemplateRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string RoomId { get; set; }
    public DayOfWeek Weekday { get; set; }
    public TimeOnly From { get; set; }
    public TimeOnly Until { get; set; }
    public int Nights { get; set; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public int EveryWeeks { get; set; }
    public int Seats { get; set; }

    /// <summary>Kinds by number, parted by spaces.</summary>
    public string Kinds { get; set; } = "";

    public long Version { get; set; }
}
