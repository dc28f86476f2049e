namespace Facility.Silo.Persistence.Rows;

/// <summary>One thing that happened to a signal.</summary>
public sealed class SignalStepRow
{
    public required string SignalId { get; set; }
    public int Number { get; set; }

    /// <summary>What happened, in words for the screen.</summary>
    public required string Says { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>"Person role station", as entries carry it.</summary>
    public required string By { get; set; }
    public string Words { get; set; } = "";
}
