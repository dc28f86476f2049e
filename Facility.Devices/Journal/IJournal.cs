namespace Facility.Devices.Journal;

/// <summary>The journal as the panel's core sees it. Callable from any thread; never blocks.</summary>
public interface IJournal
{
    /// <summary>Whether a release could be journalled now.</summary>
    bool TakesReleases { get; }

    /// <summary>Queues an entry; the callback comes once: from the writer, or at once if it is refused.</summary>
    void Append(JournalDraft draft, Action<JournalOutcome>? ended = null);
}
