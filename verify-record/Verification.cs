namespace VerifyRecord;

/// <summary>Walks every entry of an export; holds it against its hash, its neighbour and everything signed.</summary>
/// <param name="export">The export.</param>
/// <param name="heads">What was signed and witnessed.</param>
/// <param name="earlier">Exports of the same record that were kept elsewhere; their entries have to be in it.</param>
public sealed class Verification(Export export, Heads heads, params IReadOnlyList<Export> earlier)
{
    private readonly Tree tree = new();
    private readonly List<List<byte[]>> above = [];
    private readonly Queue<SignedHead> open = new(heads.All.OrderBy(head => head.Size));
    private byte[] chain = new byte[32];
    private long agreed, agreedElsewhere;

    /// <summary>Entries that were walked and fit.</summary>
    public long Entries => tree.Size;

    /// <summary>The root over them.</summary>
    public byte[] Root => tree.Root;

    /// <summary>Every finding; none for an export that is whole.</summary>
    public IReadOnlyList<Finding> Run()
    {
        var until = heads.All.Count == 0 ? 0 : heads.All.Max(head => head.Size);
        var found = new List<Finding>(heads.Findings);
        if (heads.All.Count == 0) found.Add(Finding.OfCheckpoint("There is no checkpoint that can be believed."));
        if (HoldHeads() is { } atStart) found.Add(atStart);
        else if (Walk(until) is { } inWalk) found.Add(inWalk);
        return found;
    }

    private Finding? Walk(long until)
    {
        while (tree.Size < until)
        {
            var (index, width) = (tree.Size / Export.Wide, (int)Math.Min(Export.Wide, until - tree.Size));
            var (bundle, tile) = (export.Bundle(index, width), export.Tile(0, index, width));
            for (var at = 0; at < width; at++)
            {
                if (Hold(bundle.ElementAtOrDefault(at), tile.ElementAtOrDefault(at)) is { } wrong) return wrong;
                if (HoldHeads() is { } unsigned) return unsigned;
            }
        }
        return HoldUnfinished();
    }

    private Finding? Hold(byte[]? octets, byte[]? hash)
    {
        var number = tree.Size + 1;
        if (octets is null) return Finding.Of(number, "it is missing, though it was signed.");
        var leaf = Tree.LeafOf(octets);
        if (hash is null) return Finding.Of(number, "its hash is missing from the tiles.");
        if (!leaf.AsSpan().SequenceEqual(hash)) return Finding.Of(number, "it does not fit its hash in the tiles.");
        if ((WhyNot(octets, number) ?? WhyUnlike(leaf)) is { } why) return Finding.Of(number, why);
        tree.Add(leaf);
        return Raise(0, leaf);
    }

    private string? WhyNot(byte[] octets, long number)
    {
        if (Entry.Parse(octets) is not { } entry) return "it has no layout of an entry.";
        if (entry.Says != number) return $"it says that it is entry {entry.Says}.";
        var whole = entry;
        if (!entry.IsWhole)
        {
            if (export.Long(number) is not { } kept) return "it is a long one, and the whole of it is missing.";
            if (Entry.Parse(kept) is not { } read || !entry.Tells(read)) return "the whole of it does not fit it.";
            whole = read;
        }
        if (!whole.Follows(chain)) return "it does not follow from the entry before it.";
        chain = entry.Hash;
        return null;
    }

    private string? WhyUnlike(byte[] leaf)
    {
        var (index, at) = (tree.Size / Export.Wide, (int)(tree.Size % Export.Wide));
        return earlier.Select(kept => kept.Tile(0, index, Export.Wide).ElementAtOrDefault(at))
            .Any(hash => hash is not null && !hash.AsSpan().SequenceEqual(leaf))
            ? "it is another one than in the earlier export." : null;
    }

    // The tiles above the first are made of the full ones below; each has to be there and to say the same.
    private Finding? Raise(int level, byte[] hash)
    {
        if (above.Count == level) above.Add([]);
        above[level].Add(hash);
        if (level > 0 && HoldTile(level) is { } wrong) return wrong;
        if (above[level].Count < Export.Wide) return null;
        var joined = new Tree();
        foreach (var one in above[level]) joined.Add(one);
        above[level].Clear();
        return Raise(level + 1, joined.Root);
    }

    // An unfinished tile of this width is there only if something was signed while it had it; a full one always.
    private Finding? HoldTile(int level)
    {
        var (hashes, wide) = (above[level].Count, WideAt(level));
        var tile = export.Tile(level, (tree.Size - 1) / wide / Export.Wide, hashes);
        if (tile.Count < hashes && hashes < Export.Wide) return null;
        return tile.Count == hashes && tile[^1].AsSpan().SequenceEqual(above[level][^1]) ? null
            : new(tree.Size - wide + 1, tree.Size, Unlike(level));
    }

    private Finding? HoldUnfinished()
    {
        for (var level = 0; level < above.Count; level++)
        {
            if (above[level].Count == 0) continue;
            var wide = WideAt(level);
            var tile = export.Tile(level, tree.Size / wide / Export.Wide, above[level].Count);
            var first = tree.Size / wide / Export.Wide * Export.Wide * wide;
            for (var at = 0; at < above[level].Count; at++)
            {
                if (at < tile.Count && tile[at].AsSpan().SequenceEqual(above[level][at])) continue;
                return new(first + (at * wide) + 1, first + ((at + 1) * wide), Unlike(level));
            }
        }
        return null;
    }

    private static long WideAt(int level) => (long)Math.Pow(Export.Wide, level);

    private static string Unlike(int level) =>
        $"the tile of level {level} above them lacks their hash or has another one.";

    private Finding? HoldHeads()
    {
        while (open.TryPeek(out var head) && head.Size == tree.Size)
        {
            var before = heads.IsFromElsewhere(head) ? agreedElsewhere : agreed;
            if (!tree.Root.AsSpan().SequenceEqual(head.Root))
            {
                return new(Math.Min(before + 1, Math.Max(1, head.Size)), head.Size,
                    $"they are not the entries that were signed or witnessed {head.Taken} ({head.From}); "
                    + $"up to entry {before} everything is.");
            }
            if (heads.IsFromElsewhere(head)) agreedElsewhere = head.Size;
            agreed = head.Size;
            open.Dequeue();
        }
        return null;
    }
}
