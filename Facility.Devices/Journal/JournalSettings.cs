namespace Facility.Devices.Journal;

/// <summary>Where a journal is and how much space is set aside for it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Boot">This start of the panel; written into every entry.</param>
/// <param name="CapacityBytes">Space reserved in the file itself when it is created; default 64 MiB,
/// some 100 000 entries.</param>
public sealed record JournalSettings(string Path, string Boot, long CapacityBytes = 64L << 20)
{
    /// <summary>The share that only acts which secure, and plain facts, may use: one eighth.</summary>
    public long SecuringReserve => CapacityBytes / 8;

    /// <summary>Space of the write-ahead log beside the file, reserved too: one sixteenth.</summary>
    public long LogReserve => CapacityBytes / 16;
}
