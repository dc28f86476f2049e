namespace Facility.Silo.Persistence.Rows;

/// <summary>A card of the stock in a visitor's hands for one visit. Its id is that of the right it gives.</summary>
public sealed class CardLendingRow : IVersioned
{
    public required string Id { get; set; }
    public required string CardId { get; set; }
    public required string VisitId { get; set; }
    public required string VisitorId { get; set; }
    public DateTimeOffset LentAt { get; set; }
    public required string LentByName { get; set; }
    public DateTimeOffset Until { get; set; }
    public DateTimeOffset? BackAt { get; set; }
    public string BackByName { get; set; } = "";

    /// <summary>When it was written down that it is overdue.</summary>
    public DateTimeOffset? OverdueAt { get; set; }

    public long Version { get; set; }
}
