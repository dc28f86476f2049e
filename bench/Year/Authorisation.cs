using Facility.Devices.Journal;

namespace Bench.Year;

/// <summary>An entry that a release may follow from, as it was seen on its way into a journal.</summary>
internal sealed class Authorisation(JournalDraft draft, TimeSpan at)
{
    public JournalDraft Draft => draft;

    public TimeSpan At => at;

    /// <summary>Number in the chain once it is durable; 0 before.</summary>
    public long Number { get; set; }

    public bool IsDurable => Number > 0;

    /// <summary>A release followed from it, or it was recorded that none will.</summary>
    public bool Spent { get; set; }
}
