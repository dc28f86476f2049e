using System.Collections.Immutable;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Record;

/// <summary>Reading and checking the record; nothing here writes it.</summary>
public interface IRecordReader
{
    /// <summary>A page of entries, newest first, from before a number (null: from the newest).</summary>
    [Operation("record.read")]
    Task<ImmutableArray<RecordEntryView>> Page(RecordQuery query, CancellationToken cancellation);

    /// <summary>Walks the whole chain and names the first broken entry, if any.</summary>
    [Operation("record.verify")]
    Task<RecordCheck> Verify(CancellationToken cancellation);
}

/// <summary>Which entries to show.</summary>
/// <param name="Before">Only entries with a smaller number; null for the newest.</param>
/// <param name="Count">How many, 1 to 500.</param>
/// <param name="Kind">Only this kind; empty for all.</param>
/// <param name="Subject">Only entries about this door, block or person; empty for all.</param>
public sealed record RecordQuery(long? Before, int Count, string Kind = "", string Subject = "");

/// <summary>What a walk over the chain found.</summary>
/// <param name="Entries">How many entries were walked.</param>
/// <param name="Head">The hash of the last good entry.</param>
/// <param name="BrokenAt">The first entry that does not fit; null when all do.</param>
/// <param name="Why">What does not fit; empty when all do.</param>
public sealed record RecordCheck(long Entries, string Head, long? BrokenAt, string Why)
{
    /// <summary>Whether every entry fits.</summary>
    public bool IsWhole => BrokenAt is null;
}
