namespace Facility.Silo.Persistence.Rows;

/// <summary>What one panel would know a card of the stock by, were it lent.</summary>
public sealed class VisitCardHashRow
{
    public required string CardId { get; set; }
    public required string PanelId { get; set; }
    public required byte[] CardHash { get; set; }
}
