using System.Text;
using Facility.Contracts.Record;

namespace Facility.Silo.Outside;

/// <summary>That one entry is in the signed record, on one page that needs nothing else (C2SP tlog-proof).</summary>
public static class EntryProofs
{
    /// <summary>The proof of an entry, with its octets as the extra data; null if it is not signed yet.</summary>
    public static EntryProof? Of(ExportFiles files, (Checkpoint Checkpoint, string Note) signed, long number)
    {
        if (number < 1 || number > signed.Checkpoint.Size) return null;
        var (index, reader) = (number - 1, new TileReader(files, signed.Checkpoint.Size));
        var leaf = LeafOf(files, signed.Checkpoint.Size, index);
        string[] lines =
        [
            "c2sp.org/tlog-proof@v1", $"extra {Convert.ToBase64String(leaf)}", $"index {index}",
            .. reader.Proof(index).Select(hash => Convert.ToBase64String(hash)), "",
        ];
        return new($"entry-{number}.tlog-proof", string.Join('\n', lines) + "\n" + signed.Note);
    }

    private static byte[] LeafOf(ExportFiles files, long size, long index)
    {
        var first = index - (index % TileTree.Width);
        var at = new TileAt(0, index / TileTree.Width, (int)Math.Min(TileTree.Width, size - first));
        return EntryBundle.Read(files.Read(at.EntriesPath) ?? files.Read(at.Full.EntriesPath) ?? [])
            .ElementAtOrDefault((int)(index - first))
            ?? throw new NotExtendedException(index + 1, $"The export has no entry {index + 1}.");
    }
}
