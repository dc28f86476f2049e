namespace Facility.Silo.Persistence.Rows;

/// <summary>A medic's note. What it says of health stays here.</summary>
public sealed class IsolationNoteRow
{
    public required string OrderId { get; set; }
    public required string PersonId { get; set; }

    /// <summary>The order of isolation that held then; empty for a note before one.</summary>
    public string IsolationId { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string By { get; set; } = "";
    public bool IsFit { get; set; }
    public string Words { get; set; } = "";
}
