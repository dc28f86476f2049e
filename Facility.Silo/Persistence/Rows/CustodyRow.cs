namespace Facility.Silo.Persistence.Rows;

/// <summary>On what ground somebody is held. Particulars stay here; the record holds ids only.</summary>
public sealed class CustodyRow : IVersioned
{
    public required string PersonId { get; set; }

    /// <summary>The order of the reception: the same one again finds this row.</summary>
    public required string OrderId { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public string BroughtBy { get; set; } = "";
    public DateTimeOffset PapersDueAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public string LegalOrder { get; set; } = "";
    public DateOnly? OrderedOn { get; set; }
    public string Ground { get; set; } = "";
    public string Identity { get; set; } = "";
    public string Injuries { get; set; } = "";
    public string Property { get; set; } = "";
    public string NextOfKin { get; set; } = "";

    /// <summary>Null for life, or while papers are incomplete.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>Whether head and inspector were asked about late papers, and about this end.</summary>
    public bool LateTold { get; set; }
    public DateOnly? OverdueTold { get; set; }

    public long Version { get; set; }
}
