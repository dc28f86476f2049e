using Facility.Contracts.Link;
using Facility.Devices.Journal;
using Google.Protobuf;

namespace Facility.Devices.Link;

/// <summary>A journal entry as a report.</summary>
internal static class ReportMapping
{
    public static Report ToReport(JournalEntry entry) => new()
    {
        Number = entry.Number,
        Kind = entry.Kind,
        WallMs = LinkTime.ToMilliseconds(entry.At),
        MonotonicMs = (long)entry.Monotonic.TotalMilliseconds,
        Boot = entry.Boot,
        Door = entry.Subject,
        Cause = entry.Cause,
        Body = entry.Body,
        Hash = ByteString.CopyFrom(entry.Hash.AsSpan()),
    };
}
