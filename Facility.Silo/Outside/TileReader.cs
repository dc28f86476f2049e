namespace Facility.Silo.Outside;

/// <summary>Hashes of any part of an exported tree, and the proof that one entry is in it.</summary>
/// <param name="files">The export.</param>
/// <param name="size">Leaves of the tree; what the export has beyond them is not looked at.</param>
public sealed class TileReader(ExportFiles files, long size)
{
    private const int HashLength = 32;

    private readonly Dictionary<TileAt, byte[][]> kept = [];

    /// <summary>The root.</summary>
    /// <exception cref="NotExtendedException">A tile is missing or too short.</exception>
    public byte[] Root() => size == 0 ? Merkle.Empty : Hash(0, size);

    /// <summary>The root, reckoned from every leaf's hash and no tile above them.</summary>
    /// <exception cref="NotExtendedException">A tile is missing or too short.</exception>
    public byte[] RootOfLeaves()
    {
        var tree = new TileTree();
        for (var index = 0L; index < size; index++)
        {
            tree.Append(Leaf(index));
            if (tree.Size % TileTree.Width == 0) tree.TakeFull();
        }
        return tree.Root();
    }

    /// <summary>The hash of the leaf at an index from 0.</summary>
    public byte[] Leaf(long index) => Tile(At(0, index / TileTree.Width))[index % TileTree.Width];

    /// <summary>The inclusion proof of the leaf at an index, from its sibling up (RFC 6962, section 2.1.1).</summary>
    public IReadOnlyList<byte[]> Proof(long index) => Path(index, 0, size);

    /// <summary>The hashes of a tile, cut to a width; a full one stands in for an unfinished one.</summary>
    public byte[][] Tile(TileAt at)
    {
        if (kept.TryGetValue(at, out var known)) return known;
        var octets = files.Read(at.Path) ?? files.Read(at.Full.Path);
        if (octets is null || octets.Length < at.Width * HashLength)
            throw new NotExtendedException(null, $"The export has no whole tile {at.Path}.");
        if (kept.Count > TileTree.Width) kept.Clear();
        return kept[at] = [.. octets.Chunk(HashLength).Take(at.Width)];
    }

    private TileAt At(int level, long index)
    {
        var hashes = size;
        for (var up = 0; up < level; up++) hashes /= TileTree.Width;
        return new(level, index, (int)Math.Min(TileTree.Width, hashes - (index * TileTree.Width)));
    }

    private List<byte[]> Path(long index, long from, long count)
    {
        if (count == 1) return [];
        var left = Merkle.Split(count);
        var path = index < left ? Path(index, from, left) : Path(index - left, from + left, count - left);
        path.Add(index < left ? Hash(from + left, count - left) : Hash(from, left));
        return path;
    }

    // A subtree as wide as one hash of a tile need not be looked into.
    private byte[] Hash(long from, long count)
    {
        for (var (level, wide) = (0, 1L); wide <= count; level++, wide *= TileTree.Width)
        {
            if (wide != count) continue;
            var index = from / wide;
            return Tile(At(level, index / TileTree.Width))[index % TileTree.Width];
        }
        var left = Merkle.Split(count);
        return Merkle.Node(Hash(from, left), Hash(from + left, count - left));
    }
}
