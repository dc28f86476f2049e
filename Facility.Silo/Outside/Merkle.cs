using System.Security.Cryptography;

namespace Facility.Silo.Outside;

/// <summary>The tree's hashes, RFC 6962 section 2.1: SHA-256, leaves and nodes told apart by an octet.</summary>
public static class Merkle
{
    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> octets) => SHA256.HashData([0, .. octets]);

    /// <summary>The hash of a node.</summary>
    public static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The root over some hashes in a row.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> hashes) =>
        hashes.Count == 0 ? Empty : Root(hashes, 0, hashes.Count);

    /// <summary>The largest power of two below a count of at least two: so many leaves stand on the left.</summary>
    public static long Split(long count)
    {
        var half = 1L;
        while (half * 2 < count) half *= 2;
        return half;
    }

    private static byte[] Root(IReadOnlyList<byte[]> hashes, int from, int count)
    {
        if (count == 1) return hashes[from];
        var left = (int)Split(count);
        return Node(Root(hashes, from, left), Root(hashes, from + left, count - left));
    }
}
