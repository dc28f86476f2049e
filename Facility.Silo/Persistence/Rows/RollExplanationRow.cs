using Facility.Contracts.RollCheck;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What explains a difference of a roll check. Words stay here; the record holds ids and reasons.</summary>
public sealed class RollExplanationRow
{
    public required string Id { get; set; }
    public required string CheckId { get; set; }
    public ExplanationKind Kind { get; set; }
    public string? PersonId { get; set; }
    public string Landing { get; set; } = "";
    public AbsenceReason Reason { get; set; }
    public string Words { get; set; } = "";
    public string By { get; set; } = "";
    public string ByName { get; set; } = "";
    public DateTimeOffset At { get; set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
}
