namespace Facility.Devices.Osdp.Files;

/// <summary>How carrying a file ended.</summary>
public enum FileOutcome
{
    /// <summary>It has not ended.</summary>
    UnderWay = 0,

    /// <summary>The peripheral has it and works by it.</summary>
    Processed = 1,

    /// <summary>The peripheral has it and restarts now.</summary>
    Restarting = 2,

    /// <summary>The peripheral has all of it and says nothing of working by it.</summary>
    Taken = 3,

    /// <summary>The peripheral ended it; see the sender's last progress or refusal.</summary>
    Refused = 4,

    /// <summary>The peripheral takes no files.</summary>
    Unsupported = 5,

    /// <summary>The peripheral was away too long or too often.</summary>
    Lost = 6,

    /// <summary>The peripheral had all of it and went away before it said what became of it.</summary>
    Unconfirmed = 7,

    /// <summary>The peripheral asked for patience until ours was over.</summary>
    NeverFinished = 8,

    /// <summary>We gave it up.</summary>
    Cancelled = 9,
}
