namespace Facility.Devices.Journal;

/// <summary>Bounds of a journal.</summary>
public static class JournalLimits
{
    /// <summary>Entries in one flush.</summary>
    public const int BatchMax = 256;

    /// <summary>Entries that may wait for the writer.</summary>
    public const int QueueMax = 16_384;

    /// <summary>Facts kept in memory while nothing can be written; beyond it they are counted as lost.</summary>
    public const int KeptMax = 4_096;

    /// <summary>Acknowledged entries removed at once when space runs low.</summary>
    public const int PruneMax = 2_048;

    /// <summary>Pause between two tries to write after a failure.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
}
