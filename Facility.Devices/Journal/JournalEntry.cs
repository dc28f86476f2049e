using System.Collections.Immutable;

namespace Facility.Devices.Journal;

/// <summary>One durable report of the panel.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Kind">See <see cref="Contracts.Record.RecordKinds"/>.</param>
/// <param name="At">The panel's wall clock, UTC.</param>
/// <param name="Monotonic">Since the boot.</param>
/// <param name="Boot">The panel's start.</param>
/// <param name="Subject">Door, block or line; may be empty.</param>
/// <param name="Cause">The order or entry (<c>#number</c>) it follows from; may be empty.</param>
/// <param name="Body">Canonical JSON with the rest.</param>
/// <param name="Hash">SHA-256 over the previous hash and everything above.</param>
public sealed record JournalEntry(
    long Number,
    string Kind,
    DateTimeOffset At,
    TimeSpan Monotonic,
    string Boot,
    string Subject,
    string Cause,
    string Body,
    ImmutableArray<byte> Hash);
