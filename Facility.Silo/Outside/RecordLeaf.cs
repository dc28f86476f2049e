using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Outside;

/// <summary>The octets of an entry that leave the house and that a leaf of the tree stands for.</summary>
/// <remarks>Layout and reasons: docs/outside-check.md. A bundle of entries holds at most 65,535 octets of each, so a
/// longer one is exported short, with digests in place of its long fields, and stands whole in a file beside it.
/// </remarks>
public static class RecordLeaf
{
    /// <summary>Most octets of an entry in a bundle.</summary>
    public const int OctetsMax = ushort.MaxValue;

    /// <summary>Fields longer than this are told by their digest in the short form.</summary>
    public const int LongField = 4096;

    private const byte WholeForm = 1, ShortForm = 2, AsItIs = 0, ByDigest = 1;

    /// <summary>Everything that is chained of an entry, and its hash.</summary>
    public static byte[] Whole(RecordRow entry)
    {
        using var leaf = new MemoryStream();
        leaf.WriteByte(WholeForm);
        foreach (var field in RecordChain.Fields(entry)) Write(leaf, Encoding.UTF8.GetBytes(field));
        leaf.Write(entry.Hash);
        return leaf.ToArray();
    }

    /// <summary>What stands in a bundle: the whole, or the short form of an entry that does not fit into one.</summary>
    public static byte[] InBundle(RecordRow entry) =>
        Whole(entry) is { Length: <= OctetsMax } whole ? whole : Short(entry);

    private static byte[] Short(RecordRow entry)
    {
        using var leaf = new MemoryStream();
        leaf.WriteByte(ShortForm);
        foreach (var octets in RecordChain.Fields(entry).Select(Encoding.UTF8.GetBytes))
        {
            leaf.WriteByte(octets.Length > LongField ? ByDigest : AsItIs);
            Write(leaf, octets.Length > LongField ? SHA256.HashData(octets) : octets);
        }
        leaf.Write(entry.Hash);
        return leaf.ToArray();
    }

    private static void Write(MemoryStream leaf, byte[] octets)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, octets.Length);
        leaf.Write(length);
        leaf.Write(octets);
    }
}
