namespace Facility.Silo.Persistence.Rows;

/// <summary>A recount that somebody ordered: from it on only counts of its round stand.</summary>
public sealed class RollRoundRow
{
    public required string CheckId { get; set; }
    public required string Landing { get; set; }
    public int Round { get; set; }
    public required string OrderId { get; set; }
}
