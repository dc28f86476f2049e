using System.Security.Cryptography;

namespace VerifyRecord;

/// <summary>A tree of RFC 6962 that is filled leaf by leaf, as the perfect subtrees it consists of.</summary>
public sealed class Tree
{
    private readonly Stack<(int Height, byte[] Hash)> peaks = new();

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>The root of what is there.</summary>
    public byte[] Root
    {
        get
        {
            var root = peaks.Count == 0 ? SHA256.HashData([]) : null;
            foreach (var (_, hash) in peaks) root = root is null ? hash : Join(hash, root);
            return root!;
        }
    }

    /// <summary>The hash of a leaf.</summary>
    public static byte[] LeafOf(byte[] entry) => Digest(0x00, entry, []);

    /// <summary>The hash of two subtrees.</summary>
    public static byte[] Join(byte[] left, byte[] right) => Digest(0x01, left, right);

    /// <summary>Adds a leaf's hash.</summary>
    public void Add(byte[] leaf)
    {
        var (height, hash) = (0, leaf);
        for (; peaks.TryPeek(out var left) && left.Height == height; height++) hash = Join(peaks.Pop().Hash, hash);
        peaks.Push((height, hash));
        Size++;
    }

    /// <summary>The root that a leaf, its index and a path lead to; null if the path has a wrong length.</summary>
    public static byte[]? Climb(byte[] leaf, long index, long size, IEnumerable<byte[]> path)
    {
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0) return null;
            if (at % 2 == 1 || at == last)
            {
                hash = Join(beside, hash);
                while (at % 2 == 0 && at != 0) (at, last) = (at / 2, last / 2);
            }
            else
            {
                hash = Join(hash, beside);
            }
            (at, last) = (at / 2, last / 2);
        }
        return last == 0 ? hash : null;
    }

    private static byte[] Digest(byte kind, byte[] first, byte[] second)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData([kind]);
        digest.AppendData(first);
        digest.AppendData(second);
        return digest.GetHashAndReset();
    }
}
