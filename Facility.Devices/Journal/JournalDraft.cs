namespace Facility.Devices.Journal;

/// <summary>An entry before it has a number and a hash.</summary>
/// <param name="Kind">See <see cref="Contracts.Record.RecordKinds"/>.</param>
/// <param name="At">The panel's wall clock, UTC.</param>
/// <param name="Monotonic">Since the boot.</param>
/// <param name="Subject">Door, block or line; may be empty.</param>
/// <param name="Cause">The order or entry (<c>#number</c>) it follows from; may be empty.</param>
/// <param name="Body">Canonical JSON with the rest.</param>
/// <param name="Need">What it is to the act.</param>
public sealed record JournalDraft(
    string Kind, DateTimeOffset At, TimeSpan Monotonic, string Subject, string Cause, string Body, JournalNeed Need);
