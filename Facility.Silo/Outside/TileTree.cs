namespace Facility.Silo.Outside;

/// <summary>A tree that only grows, as its right edge: of each level the hashes of the tile that is not full yet.
/// </summary>
public sealed class TileTree
{
    /// <summary>Hashes of a full tile.</summary>
    public const int Width = 256;

    private readonly List<List<byte[]>> edge = [[]];
    private readonly List<FullTile> full = [];

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>A tree that has grown before, of which each level's unfinished tile is kept.</summary>
    /// <param name="size">Its leaves.</param>
    /// <param name="tile">The hashes of the tile of a level and index, cut to a width.</param>
    public static TileTree Resume(long size, Func<TileAt, byte[][]> tile)
    {
        var tree = new TileTree { Size = size };
        tree.edge.Clear();
        for (var (level, left) = (0, size); left > 0 || level == 0; level++, left /= Width)
        {
            var width = (int)(left % Width);
            tree.edge.Add(width == 0 ? [] : [.. tile(new(level, left / Width, width))]);
        }
        return tree;
    }

    /// <summary>Adds a leaf's hash.</summary>
    public void Append(byte[] leaf)
    {
        Add(0, leaf);
        Size++;
    }

    /// <summary>The tiles that became full since the last call.</summary>
    public IReadOnlyList<FullTile> TakeFull()
    {
        FullTile[] taken = [.. full];
        full.Clear();
        return taken;
    }

    /// <summary>The unfinished tile of each level that has one.</summary>
    public IEnumerable<FullTile> Partial() =>
        from level in Enumerable.Range(0, edge.Count)
        where edge[level].Count > 0
        select new FullTile(new(level, IndexOf(level), edge[level].Count), [.. edge[level]]);

    /// <summary>The root now.</summary>
    public byte[] Root()
    {
        // From the widest subtree on the left to the narrowest on the right, then folded from the right.
        var peaks = Enumerable.Range(0, edge.Count).Reverse().SelectMany(level => PeaksOf(edge[level])).ToList();
        if (peaks.Count == 0) return Merkle.Empty;
        var root = peaks[^1];
        for (var index = peaks.Count - 2; index >= 0; index--) root = Merkle.Node(peaks[index], root);
        return root;
    }

    private static IEnumerable<byte[]> PeaksOf(List<byte[]> hashes)
    {
        for (var (half, from) = (Width / 2, 0); half > 0; half /= 2)
        {
            if ((hashes.Count & half) == 0) continue;
            yield return Merkle.Root(hashes.GetRange(from, half));
            from += half;
        }
    }

    private void Add(int level, byte[] hash)
    {
        if (level == edge.Count) edge.Add([]);
        edge[level].Add(hash);
        if (edge[level].Count < Width) return;

        full.Add(new(new(level, IndexOf(level), Width), [.. edge[level]]));
        var above = Merkle.Root(edge[level]);
        edge[level].Clear();
        Add(level + 1, above);
    }

    private long IndexOf(int level)
    {
        var index = Size / Width;
        for (; level > 0; level--) index /= Width;
        return index;
    }
}
