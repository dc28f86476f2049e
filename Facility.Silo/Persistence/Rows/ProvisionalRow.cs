using Facility.Contracts.Allocation;

namespace Facility.Silo.Persistence.Rows;

/// <summary>Somebody placed before the commission has met; one that waits for each person at most.</summary>
public sealed class ProvisionalRow : IVersioned
{
    public required string Id { get; set; }
    public required string PersonId { get; set; }
    public required string CellId { get; set; }

    /// <summary>The move or the file that placed them; who is moved on provisionally keeps row and clock.</summary>
    public required string Cause { get; set; }
    public UrgentReason Reason { get; set; }
    public required string By { get; set; }
    public string OverriddenBy { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset ConfirmBy { get; set; }
    public ProvisionalEnd Outcome { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string EndedBy { get; set; } = "";
    public string? CommissionId { get; set; }

    public long Version { get; set; }
}
