using System.Collections.Immutable;

namespace Facility.Devices.Journal;

/// <summary>The journal as the link sees it: reports, kept until acknowledged. Callable from any thread.</summary>
public interface IJournalReports
{
    /// <summary>The last durable number; 0 for none.</summary>
    long LastNumber { get; }

    /// <summary>The oldest number not yet acknowledged; 0 if all are.</summary>
    long FirstUnacknowledged { get; }

    /// <summary>Durable entries from a number on, in order, at most <paramref name="countMax"/>.</summary>
    IReadOnlyList<JournalEntry> Read(long from, int countMax);

    /// <summary>The silo holds everything up to this number.</summary>
    void Acknowledge(long number);

    /// <summary>Completes when an entry with a larger number than this is durable.</summary>
    Task WaitBeyond(long number, CancellationToken cancellation);

    /// <summary>The silo says what was signed of the facility's record; it is kept, at most once a minute.</summary>
    void Witness(long size, ImmutableArray<byte> root);

    /// <summary>Octets of the reserved journal space that are still free.</summary>
    long FreeBytes { get; }
}
