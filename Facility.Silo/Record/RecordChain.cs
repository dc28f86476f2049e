using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Record;

/// <summary>How an entry is bound to the one before it.</summary>
/// <remarks>SHA-256 over the previous hash and the entry's fields in fixed order, each as UTF-8 with its
/// length in four octets (most significant first) before it, so that no two entries share a text.</remarks>
public static class RecordChain
{
    /// <summary>The link before the first entry.</summary>
    public static readonly byte[] Origin = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of an entry that follows <paramref name="previous"/>.</summary>
    public static byte[] Link(byte[] previous, RecordRow entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        foreach (var field in Fields(entry)) Append(hash, field);
        return hash.GetHashAndReset();
    }

    /// <summary>What is chained of an entry, in its order.</summary>
    internal static string[] Fields(RecordRow entry) =>
    [
        Text(entry.Number), Text(entry.At.UtcTicks), Text(entry.TakenAt.UtcTicks), entry.Kind, entry.Who,
        entry.Where, entry.Rules, entry.Cause, entry.Body,
        entry.Panel, Text(entry.Report), Convert.ToHexStringLower(entry.ReportHash),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, string field)
    {
        var octets = Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, octets.Length);
        hash.AppendData(length);
        hash.AppendData(octets);
    }
}
