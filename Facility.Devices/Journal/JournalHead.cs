using System.Collections.Immutable;

namespace Facility.Devices.Journal;

/// <summary>A place in the chain.</summary>
/// <param name="Number">The entry's number; 0 before the first.</param>
/// <param name="Hash">Its hash.</param>
public sealed record JournalHead(long Number, ImmutableArray<byte> Hash)
{
    /// <summary>Before the first entry: number 0, 32 zero octets.</summary>
    public static JournalHead Start { get; } = new(0, [.. new byte[32]]);
}
