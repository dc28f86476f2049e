using Facility.Contracts.Allocation;
using Facility.Contracts.People;
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
    public DateTimeOffset? LeftAt { get; set; }

    public long Version { get; set; }
}

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

/// <summary>A room of the visit wing.</summary>
public sealed class VisitRoomRow : IVersioned
{
    public required string Id { get; set; }
    public required string Label { get; set; }
    public bool IsSuite { get; set; }
    public bool IsHeard { get; set; }

    public long Version { get; set; }
}

/// <summary>A blocked day.</summary>
public sealed class VisitBlockRow : IVersioned
{
    public required string Id { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>One room; empty for the whole wing.</summary>
    public string RoomId { get; set; } = "";
    public string Reason { get; set; } = "";
    public bool Lawyers { get; set; }
    public string ByName { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }
}

/// <summary>What is known of a visitor besides name and birth.</summary>
public sealed class VisitorRow : IVersioned
{
    public required string PersonId { get; set; }
    public Sex Sex { get; set; }
    public string Phone { get; set; } = "";
    public Tongue Tongue { get; set; }

    public long Version { get; set; }
}

/// <summary>What a visitor is to a prisoner.</summary>
public sealed class VisitorLinkRow : IVersioned
{
    public required string VisitorId { get; set; }
    public required string PrisonerId { get; set; }
    public Relation Relation { get; set; }
    public string Leave { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>A paper that was seen.</summary>
public sealed class VisitorPaperRow : IVersioned
{
    public required string VisitorId { get; set; }
    public required string Paper { get; set; }
    public string Number { get; set; } = "";
    public DateOnly? ValidUntil { get; set; }
    public string SeenByName { get; set; } = "";
    public DateTimeOffset SeenAt { get; set; }

    public long Version { get; set; }
}

/// <summary>A ban.</summary>
public sealed class VisitBanRow : IVersioned
{
    public required string Id { get; set; }
    public required string OrderId { get; set; }
    public required string VisitorId { get; set; }

    /// <summary>From one prisoner; empty from all.</summary>
    public string PrisonerId { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string Ground { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBecause { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>A rule that stands against a booked visit whose facts changed.</summary>
public sealed class VisitReviewRow : IVersioned
{
    public required string VisitId { get; set; }
    public required string Rule { get; set; }

    /// <summary>What it rests on: other evidence asks anew.</summary>
    public string Evidence { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? KeptAt { get; set; }
    public string KeptByName { get; set; } = "";
    public string KeptBecause { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>Somebody who is to be told something.</summary>
public sealed class VisitTellRow : IVersioned
{
    public required string Id { get; set; }
    public required string VisitId { get; set; }
    public required string VisitorId { get; set; }

    /// <summary>Which of the words.</summary>
    public required string What { get; set; }

    /// <summary>The session it speaks of, by the facility's wall clocks, and its room.</summary>
    public string When { get; set; } = "";
    public string Room { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset? ToldAt { get; set; }
    public string ToldByName { get; set; } = "";
    public string How { get; set; } = "";

    public long Version { get; set; }
}
