using System.Globalization;

namespace VerifyRecord;

/// <summary>That one entry is in the signed record, on one page (C2SP tlog-proof).</summary>
/// <param name="Number">The entry's number, from 1.</param>
/// <param name="Octets">The entry.</param>
/// <param name="Path">Hashes from beside the leaf up to below the root.</param>
/// <param name="Note">The checkpoint.</param>
public sealed record Proof(long Number, byte[] Octets, IReadOnlyList<byte[]> Path, string Note)
{
    private const string Mark = "c2sp.org/tlog-proof@v1", Extra = "extra ", Index = "index ";

    /// <summary>Makes the proof of an entry from an export; null if it has no such entry.</summary>
    public static Proof? Of(Export export, long number, SignedHead head, string note)
    {
        if (number < 1 || number > head.Size) return null;
        var leaves = new List<byte[]>();
        byte[]? octets = null;
        for (var index = 0L; index * Export.Wide < head.Size; index++)
        {
            var width = (int)Math.Min(Export.Wide, head.Size - (index * Export.Wide));
            leaves.AddRange(export.Tile(0, index, width));
            if ((number - 1) / Export.Wide == index)
                octets = export.Bundle(index, width).ElementAtOrDefault((int)((number - 1) % Export.Wide));
        }
        return octets is null || leaves.Count < head.Size ? null
            : new(number, octets, PathOf(leaves, (int)(number - 1)), note);
    }

    /// <summary>Reads a page; null for what is none.</summary>
    public static Proof? Parse(string text)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0) return null;
        var lines = text[..gap].Split('\n');
        try
        {
            return lines is [Mark, var extra, var index, .. var path]
                && extra.StartsWith(Extra, StringComparison.Ordinal)
                && index.StartsWith(Index, StringComparison.Ordinal)
                ? new(long.Parse(index[Index.Length..], NumberStyles.None, CultureInfo.InvariantCulture) + 1,
                    Convert.FromBase64String(extra[Extra.Length..]), [.. path.Select(Convert.FromBase64String)],
                    text[(gap + 2)..])
                : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Why it proves nothing; null when it proves that the entry is in the signed record.</summary>
    public string? Objection(NoteKey key)
    {
        var (head, why) = key.Open(Note, "the proof");
        if (head is null) return $"its checkpoint cannot be believed: {why}";
        if (Number > head.Size) return $"the checkpoint has {head.Size} entries only.";
        if (Entry.Parse(Octets) is not { } entry || entry.Says != Number) return "the entry in it has another number.";
        var root = Tree.Climb(Tree.LeafOf(Octets), Number - 1, head.Size, Path);
        return root is not null && root.AsSpan().SequenceEqual(head.Root)
            ? null : "the entry does not lead to the signed root.";
    }

    /// <summary>The page.</summary>
    public string Text => string.Join('\n',
    [
        Mark, Extra + Convert.ToBase64String(Octets), Index + (Number - 1).ToString(CultureInfo.InvariantCulture),
        .. Path.Select(hash => Convert.ToBase64String(hash)), "", Note,
    ]);

    // Level by level: who has no neighbour on the right goes up as it is.
    private static List<byte[]> PathOf(List<byte[]> hashes, int at)
    {
        var path = new List<byte[]>();
        for (; hashes.Count > 1; at /= 2)
        {
            if ((at ^ 1) < hashes.Count) path.Add(hashes[at ^ 1]);
            hashes = [.. hashes.Chunk(2).Select(pair => pair.Length == 2 ? Tree.Join(pair[0], pair[1]) : pair[0])];
        }
        return path;
    }
}
