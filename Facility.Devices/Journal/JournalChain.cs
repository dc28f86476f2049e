using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Facility.Devices.Journal;

/// <summary>The chain: SHA-256 over the previous hash and every field, each with its length in front.</summary>
/// <remarks>Order: previous hash (32 octets), number, wall clock in Unix milliseconds, monotonic
/// milliseconds (each 8 octets, most significant first), then kind, boot, subject, cause and body as UTF-8,
/// each behind its length in 4 octets. Lengths keep "ab"+"c" and "a"+"bc" apart.</remarks>
public static class JournalChain
{
    /// <summary>The entry that follows a head.</summary>
    public static JournalEntry Follow(JournalHead head, JournalDraft draft, string boot)
    {
        var entry = new JournalEntry(
            head.Number + 1,
            draft.Kind,
            DateTimeOffset.FromUnixTimeMilliseconds(draft.At.ToUnixTimeMilliseconds()),
            TimeSpan.FromMilliseconds((long)draft.Monotonic.TotalMilliseconds),
            boot, draft.Subject, draft.Cause, draft.Body, []);
        return entry with { Hash = HashOf(head.Hash, entry) };
    }

    /// <summary>What the entry's hash must be after the given one.</summary>
    public static ImmutableArray<byte> HashOf(ImmutableArray<byte> previous, JournalEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous.AsSpan());
        Append(hash, entry.Number);
        Append(hash, entry.At.ToUnixTimeMilliseconds());
        Append(hash, (long)entry.Monotonic.TotalMilliseconds);
        foreach (var text in (ReadOnlySpan<string>)
            [entry.Kind, entry.Boot, entry.Subject, entry.Cause, entry.Body])
        {
            Append(hash, text);
        }
        return [.. hash.GetHashAndReset()];
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> octets = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(octets, number);
        hash.AppendData(octets);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, octets.Length);
        hash.AppendData(length);
        hash.AppendData(octets);
    }
}
