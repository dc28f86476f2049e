using System.Globalization;
using Facility.Silo.Outside;
using VerifyRecord;

namespace Bench.Tamper;

/// <summary>Tamperings with the export itself, each judged by the stand-alone verifier, which is given what an
/// inspector keeps elsewhere: yesterday's copy and the last checkpoint.</summary>
internal static class ExportTampering
{
    private const int HashLength = 32;

    /// <summary>Each kind: changes a copy and says the first entry that is wrong afterwards; null for a checkpoint.
    /// </summary>
    public static readonly (string Kind, Func<string, TamperHouse, Random, long?> Do)[] All =
    [
        ("flip an octet of the entries", FlipEntries), ("flip an octet of the hashes", FlipTile),
        ("flip an octet of the hashes above", FlipUpper), ("flip an octet of the checkpoint", FlipCheckpoint),
        ("flip an octet of the history", FlipHistory), ("delete a file", DeleteFile),
        ("swap two entries with their hashes", Swap), ("rewrite and rehash all, without the key", Rewrite),
        ("rewrite, rehash and sign all, with the key", Resign), ("put yesterday's export back", PutBack),
        ("put one file of yesterday back", PutFileBack),
    ];

    /// <summary>Does it on a copy in a folder that is empty, judges it with the verifier.</summary>
    public static TamperResult Run(TamperHouse house, int kind, Random chance, string copy)
    {
        Folders.Copy(house.Export, copy);
        var first = All[kind].Do(copy, house, chance);
        var found = Judge(house, copy);
        Directory.Delete(copy, recursive: true);
        var named = found.FirstOrDefault(one => one.First is not null == (first is not null));
        var located = named is not null && (first is null || (named.First <= first && first <= named.Last));
        return new(All[kind].Kind, first, found.Count > 0,
            located && (first is null || (named!.First == first && named.Last == first)), located,
            string.Join(" | ", found));
    }

    /// <summary>What the verifier says of an export, with the house's key and its last checkpoint.</summary>
    public static IReadOnlyList<Finding> Judge(TamperHouse house, string folder)
    {
        using var export = Export.Open(folder);
        using var earlier = Export.Open(house.YesterdaysExport);
        var heads = new Heads(NoteKey.Parse(house.Key.Verifier.Text)!);
        heads.TakeFrom(export);
        heads.TakeKept(house.Kept, "the inspector's folder");
        heads.TakeKept(earlier, "yesterday's copy");
        return new Verification(export, heads, earlier).Run();
    }

    private static long? FlipEntries(string copy, TamperHouse house, Random chance)
    {
        var (file, from) = LastFiles(copy, house, "tile/entries")[chance.Next(2)];
        var octets = File.ReadAllBytes(file);
        var at = chance.Next(octets.Length);
        var (entry, begin) = (from, 0);
        for (; begin + 2 + Length(octets, begin) <= at; entry++) begin += 2 + Length(octets, begin);
        Flip(octets, at, chance);
        File.WriteAllBytes(file, octets);
        return entry;
    }

    private static long? FlipTile(string copy, TamperHouse house, Random chance)
    {
        var (file, from) = LastFiles(copy, house, "tile/0")[chance.Next(2)];
        return from + (FlipIn(file, chance) / HashLength);
    }

    private static long? FlipUpper(string copy, TamperHouse house, Random chance) =>
        1 + (FlipIn(Path.Combine(copy, "tile/1/000.p/1"), chance) * 8);

    private static long? FlipCheckpoint(string copy, TamperHouse house, Random chance)
    {
        FlipIn(Path.Combine(copy, "checkpoint"), chance);
        return null;
    }

    private static long? FlipHistory(string copy, TamperHouse house, Random chance)
    {
        FlipIn(Directory.GetFiles(Path.Combine(copy, "history")).Single(), chance);
        return null;
    }

    private static long? DeleteFile(string copy, TamperHouse house, Random chance)
    {
        (string File, long? From)[] needed =
        [
            .. LastFiles(copy, house, "tile/entries"), .. LastFiles(copy, house, "tile/0"),
            (Path.Combine(copy, "checkpoint"), null),
            (Directory.GetFiles(Path.Combine(copy, "history")).Single(), null),
        ];
        var (file, from) = needed[chance.Next(needed.Length)];
        File.Delete(file);
        return from + WidestBeside(file);
    }

    // What was exported of the same tile at an earlier checkpoint still shows its entries.
    private static int WidestBeside(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        return !folder.EndsWith(".p", StringComparison.Ordinal) ? 0 : Directory.GetFiles(folder)
            .Select(one => int.Parse(Path.GetFileName(one), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
    }

    private static long? Swap(string copy, TamperHouse house, Random chance)
    {
        var rows = RowForger.Copy(house.Rows);
        var (one, other) = (chance.Next(rows.Count), chance.Next(rows.Count - 1));
        if (other >= one) other++;
        (rows[one], rows[other]) = (rows[other], rows[one]);
        ExportForger.Rebuild(copy, rows, key: null);
        return Math.Min(one, other) + 1;
    }

    private static long? Rewrite(string copy, TamperHouse house, Random chance) => Forge(copy, house, chance, null);

    private static long? Resign(string copy, TamperHouse house, Random chance) =>
        Forge(copy, house, chance, house.Key);

    private static long? PutBack(string copy, TamperHouse house, Random chance)
    {
        Directory.Delete(copy, recursive: true);
        Folders.Copy(house.YesterdaysExport, copy);
        return house.Yesterday + 1;
    }

    private static long? PutFileBack(string copy, TamperHouse house, Random chance)
    {
        var file = LastFiles(copy, house, "tile/entries")[0].File;
        var old = Directory.GetFiles(
            Path.Combine(house.YesterdaysExport, "tile/entries"), "*", SearchOption.AllDirectories)
            .Where(one => one.Contains("/000", StringComparison.Ordinal)).ToArray();
        var octets = File.ReadAllBytes(old[chance.Next(old.Length)]);
        if (octets.AsSpan().SequenceEqual(File.ReadAllBytes(file))) octets = [];
        File.WriteAllBytes(file, octets);
        var count = 1;
        for (var at = 0; at < octets.Length; count++) at += 2 + Length(octets, at);
        return count;
    }

    private static long? Forge(string copy, TamperHouse house, Random chance, CheckpointKey? key)
    {
        var rows = RowForger.Copy(house.Rows);
        var at = chance.Next(rows.Count);
        RowForger.Spoil(rows[at], chance);
        RowForger.Rehash(rows, at);
        ExportForger.Rebuild(copy, rows, key);
        return at + 1;
    }

    // The full file of the first 256 entries, and the one that was not full at the last checkpoint.
    private static (string File, long? From)[] LastFiles(string copy, TamperHouse house, string kind)
    {
        var left = house.Rows.Count - TileTree.Width;
        return [(Path.Combine(copy, kind, "000"), 1), (Path.Combine(copy, $"{kind}/001.p/{left}"), TileTree.Width + 1)];
    }

    private static int FlipIn(string file, Random chance)
    {
        var octets = File.ReadAllBytes(file);
        var at = chance.Next(octets.Length);
        Flip(octets, at, chance);
        File.WriteAllBytes(file, octets);
        return at;
    }

    private static void Flip(byte[] octets, int at, Random chance) => octets[at] ^= (byte)(1 << chance.Next(8));

    private static int Length(byte[] octets, int at) => (octets[at] << 8) | octets[at + 1];
}
