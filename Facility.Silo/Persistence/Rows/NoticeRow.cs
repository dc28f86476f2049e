using Facility.Contracts.Papers;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What was refused or sent back, in words of every language, for a notice. Never changed; the record holds
/// the entry with ids and rules.</summary>
public sealed class NoticeRow
{
    /// <summary>The number of the entry.</summary>
    public long Number { get; set; }
    public PaperKind Kind { get; set; }
    public required string PersonId { get; set; }

    /// <summary>The visit or parcel; empty for a visit that never was one.</summary>
    public string About { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string ByName { get; set; } = "";

    /// <summary>What was asked for, as JSON, to find what is possible next; empty for parcels.</summary>
    public string Asked { get; set; } = "";

    /// <summary>What stood against it, as JSON.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>The officer's own words; empty for none.</summary>
    public string Words { get; set; } = "";

    /// <summary>From when the number allows the next one; null when it does, or says nothing.</summary>
    public DateOnly? NextOn { get; set; }
}
