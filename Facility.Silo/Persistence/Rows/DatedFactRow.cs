using Facility.Contracts.Quotas;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A fact of a person that begins on a day. Rows are added and never changed; of two of one day the later
/// one holds.</summary>
public sealed class DatedFactRow
{
    public required string Id { get; set; }
    public required string PersonId { get; set; }
    public DatedFact Fact { get; set; }
    public int Value { get; set; }
    public DateOnly Since { get; set; }
    public string Paper { get; set; } = "";
    public string By { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
