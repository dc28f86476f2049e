using System.Text;
using Facility.Silo.Record;

namespace Facility.Silo.Outside;

/// <summary>Where an export stands: its last checkpoint, the tree's edge and the hash of its last entry.</summary>
/// <param name="Last">The last checkpoint and its note; null for an export that has begun nothing yet.</param>
/// <param name="Tree">The tree that was signed.</param>
/// <param name="Bundle">The entries of the bundle that is not full yet.</param>
internal sealed record ExportState((Checkpoint Checkpoint, string Note)? Last, TileTree Tree, List<byte[]> Bundle)
{
    /// <summary>The chain's hash at the last entry.</summary>
    public byte[] Hash { get; set; } = RecordChain.Origin;

    /// <summary>Reads it from the files, which have to be as this key signed them.</summary>
    /// <exception cref="NotExtendedException">They are not.</exception>
    public static ExportState Open(ExportFiles files, CheckpointVerifier key)
    {
        var current = Text(files.Read(ExportPaths.Checkpoint));
        var kept = new CheckpointHistory(files).Last();
        if (current is null && kept is null) return new(null, new(), []);

        // The history is written first: after a crash it may be one ahead, and what it names is all there.
        var note = kept ?? throw Strange("a checkpoint and no history of them");
        var last = key.Open(note) ?? throw Strange("a last checkpoint that the key of this house did not sign");
        if (current is not null)
        {
            var shown = key.Open(current) ?? throw Strange("a checkpoint that the key of this house did not sign");
            if (shown.Size > last.Size) throw Strange("a checkpoint that its history does not know");
        }
        return Resume(files, last, note);
    }

    private static ExportState Resume(ExportFiles files, Checkpoint last, string note)
    {
        var reader = new TileReader(files, last.Size);
        var tree = TileTree.Resume(last.Size, reader.Tile);
        if (!tree.Root().AsSpan().SequenceEqual(last.Root)) throw Strange("tiles that do not fit its last checkpoint");
        if (last.Size == 0) return new((last, note), tree, []);

        var index = last.Size - 1;
        var at = new TileAt(0, index / TileTree.Width, (int)(index % TileTree.Width) + 1);
        var entries = EntryBundle.Read(files.Read(at.EntriesPath) ?? files.Read(at.Full.EntriesPath) ?? [])
            .Take(at.Width).ToList();
        if (entries.Count < at.Width || !Merkle.Leaf(entries[^1]).AsSpan().SequenceEqual(reader.Leaf(index)))
            throw Strange("entries that do not fit its tiles");
        return new((last, note), tree, at.Width == TileTree.Width ? [] : entries)
        {
            Hash = entries[^1][^RecordChain.Origin.Length..],
        };
    }

    private static NotExtendedException Strange(string what) => new(null, $"The export has {what}.");

    private static string? Text(byte[]? octets) => octets is null ? null : Encoding.UTF8.GetString(octets);
}
