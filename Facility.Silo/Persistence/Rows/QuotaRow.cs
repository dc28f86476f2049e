using Facility.Contracts.Quotas;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A line of somebody's quota ledger. Lines are added and never changed; words stay here, the record holds
/// ids.</summary>
public sealed class QuotaRow
{
    public required string PersonId { get; set; }

    /// <summary>Counts in the person's ledger from 1: of two who read the same ledger one alone writes the next.
    /// </summary>
    public int Number { get; set; }
    public required string Key { get; set; }
    public QuotaAct Act { get; set; }
    public QuotaKind Kind { get; set; }
    public QuotaSource Source { get; set; }
    public DateOnly On { get; set; }
    public decimal Amount { get; set; }
    public int Refers { get; set; }
    public string Words { get; set; } = "";
    public string By { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateOnly Written { get; set; }

    /// <summary>What a decision rested on, as text; empty for a line that decided nothing.</summary>
    public string Facts { get; set; } = "";
    public string Profile { get; set; } = "";
    public string Rules { get; set; } = "";
}
