using Facility.Contracts.Visits;

namespace Facility.Silo.Persistence.Rows;

/// <summary>Who comes to a visit.</summary>
public sealed class VisitGuestRow : IVersioned
{
    public required string VisitId { get; set; }
    public required string VisitorId { get; set; }
    public int Position { get; set; }
    public Relation Relation { get; set; }
    public bool IsAdult { get; set; }
    public bool Came { get; set; }

    /// <summary>Whether they consented to the search; null while there was none.</summary>
    public bool? Consented { get; set; }
    public SearchKind SearchKind { get; set; }
    public string SearchReason { get; set; } = "";
    public string Found { get; set; } = "";
    public string SearchedByName { get; set; } = "";
    public string Badge { get; set; } = "";
    public DateTimeOffset? EnteredAt { get; set; }

    /// <summary>When a passage took them out of the wing, the badge not yet handed back.</summary>
    public DateTimeOffset? OutAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Whether their badge is a card of the stock, lent to them now.</summary>
    public bool HoldsCard { get; set; }

    /// <summary>Where they last passed: a turnstile, or "by hand"; and when.</summary>
    public string PassedAt { get; set; } = "";
    public DateTimeOffset? PassedOn { get; set; }

    public long Version { get; set; }
}
