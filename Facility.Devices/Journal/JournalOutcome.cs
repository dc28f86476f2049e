namespace Facility.Devices.Journal;

/// <summary>How an append ended.</summary>
/// <param name="Durable">Whether it is on the disk.</param>
/// <param name="Number">Its number; 0 if it is not.</param>
public readonly record struct JournalOutcome(bool Durable, long Number)
{
    /// <summary>It could not be written.</summary>
    public static JournalOutcome Refused => default;
}
