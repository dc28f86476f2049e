using Facility.Contracts.Allocation;

namespace Facility.Admin.Housing;

/// <summary>On what ground people are placed, as chosen on a page.</summary>
/// <param name="Cites">An order of the commission; null for none.</param>
/// <param name="Urgent">Why it cannot wait for one.</param>
public sealed record MoveGround(CommissionCitation? Cites, UrgentReason Urgent)
{
    /// <summary>Nothing is chosen yet.</summary>
    public static MoveGround None { get; } = new(null, UrgentReason.None);
}
