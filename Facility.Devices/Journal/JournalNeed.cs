namespace Facility.Devices.Journal;

/// <summary>What an entry is to the act it describes.</summary>
public enum JournalNeed
{
    /// <summary>The act has happened or secures: it is written when it can be, and kept meanwhile.</summary>
    Kept = 0,

    /// <summary>The act waits for it (a release): refused at once when it cannot be written.</summary>
    Required = 1,
}
