namespace Facility.Silo.Due;

/// <summary>An event that starts a clock of the due table.</summary>
/// <param name="Kind">The row of the table.</param>
/// <param name="Person">Whom it concerns; empty for nobody.</param>
/// <param name="Cause">What it follows from; once for each kind.</param>
/// <param name="At">When the event happened.</param>
public sealed record DueOpening(string Kind, string Person, string Cause, DateTimeOffset At)
{
    /// <summary>By when, where the event itself says it; null for as the table says.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The signal it follows from; empty for none.</summary>
    public string Signal { get; init; } = "";
}
