using Facility.Contracts.Orderlies;

namespace Facility.Silo.Persistence.Rows;

/// <summary>An assignment of an orderly. What the help is and who asked for its end stay here; entries hold ids.
/// </summary>
public sealed class OrderlyRow : IVersioned
{
    public required string Id { get; set; }
    public required string HelperId { get; set; }
    public required string HelpedId { get; set; }
    public string Help { get; set; } = "";
    public DateTimeOffset ProposedAt { get; set; }
    public string ProposedBy { get; set; } = "";

    /// <summary>When the second consent was heard; null while it was not.</summary>
    public DateTimeOffset? StandsSince { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBy { get; set; } = "";
    public OrderlyEnd End { get; set; }
    public OrderlySide AskedBy { get; set; }

    public long Version { get; set; }
}
