using System.Text;
using Facility.Silo.Outside;
using Facility.Silo.Persistence.Rows;

namespace Bench.Tamper;

/// <summary>Writes whole exports as somebody can who knows the format: entries, tiles, and checkpoints if he has the
/// key.</summary>
internal static class ExportForger
{
    /// <summary>Puts other entries and all hashes over them into a copy of an export.</summary>
    public static Checkpoint Rebuild(string folder, IReadOnlyList<RecordRow> rows, CheckpointKey? key)
    {
        var files = new ExportFiles(folder);
        var tree = new TileTree();
        var leaves = rows.Select(RecordLeaf.InBundle).ToList();
        foreach (var (leaf, row) in leaves.Zip(rows))
        {
            var whole = RecordLeaf.Whole(row);
            if (leaf.Length < whole.Length) files.Write(ExportPaths.Long(row.Number), whole);
            tree.Append(Merkle.Leaf(leaf));
        }
        foreach (var tile in tree.TakeFull().Concat(tree.Partial())) files.Write(tile.At.Path, tile.Octets);
        foreach (var (bundle, index) in leaves.Chunk(TileTree.Width).Select((bundle, index) => (bundle, index)))
            files.Write(new TileAt(0, index, bundle.Length).EntriesPath, BundleOf(bundle));
        var forged = new Checkpoint(key?.Verifier.Name ?? "", rows.Count, tree.Root(),
            new(2026, 11, 30, 8, 1, 0, TimeSpan.Zero), 1);
        if (key is not null) Sign(folder, files, key.Sign(forged));
        return forged;
    }

    /// <summary>A bundle of entries.</summary>
    public static byte[] BundleOf(IEnumerable<byte[]> entries) =>
        [.. entries.SelectMany(entry => (byte[])[(byte)(entry.Length >> 8), (byte)entry.Length, .. entry])];

    // One new checkpoint in place of all that were.
    private static void Sign(string folder, ExportFiles files, string note)
    {
        Directory.Delete(Path.Combine(folder, "history"), recursive: true);
        files.Write("history/2026-11-30.txt", Encoding.UTF8.GetBytes(note));
        files.Write("checkpoint", Encoding.UTF8.GetBytes(note));
    }
}
