using Facility.Contracts.Visits;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A visit. Words and papers stay here; the record holds ids, kinds and times.</summary>
public sealed class VisitRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string PrisonerId { get; set; }
    public required string SlotId { get; set; }
    public DateTimeOffset From { get; set; }
    public DateTimeOffset Until { get; set; }
    public VisitKind Kind { get; set; }
    public VisitState State { get; set; }
    public DateTimeOffset? HeldUntil { get; set; }
    public bool ByVideo { get; set; }
    public string Leave { get; set; } = "";
    public string Decision { get; set; } = "";

    /// <summary>The prisoner's written request to take a short visit for a long one; empty for none.</summary>
    public string Swap { get; set; } = "";

    /// <summary>Under which key the ledger knows it; empty for what is never counted.</summary>
    public string QuotaKey { get; set; } = "";

    /// <summary>The last order that moved it: a repeat of it moves nothing.</summary>
    public string MovedBy { get; set; } = "";
    public int Moves { get; set; }
    public VisitParty CalledOffBy { get; set; }
    public VisitRefusal Refusal { get; set; }
    public bool Smuggling { get; set; }
    public string Because { get; set; } = "";

    /// <summary>Whether it counted in the end; null while it is not over.</summary>
    public bool? Counts { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public string ChangedByName { get; set; } = "";

    public long Version { get; set; }
}
