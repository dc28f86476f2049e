using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VerifyRecord;

/// <summary>An export: a folder, or the zip file of one.</summary>
public sealed class Export : IDisposable
{
    /// <summary>Entries of a full bundle and hashes of a full tile.</summary>
    public const int Wide = 256;

    private const int HashLength = 32;

    private readonly string folder;
    private readonly ZipArchive? zip;

    private Export(string folder, ZipArchive? zip) => (this.folder, this.zip) = (folder, zip);

    /// <summary>Opens an export.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static Export Open(string path) => Directory.Exists(path) ? new(path, null)
        : File.Exists(path) ? new("", ZipFile.OpenRead(path))
        : throw new FileNotFoundException($"There is no folder and no zip file {path}.");

    /// <summary>The text of a file; null if there is none.</summary>
    public string? Text(string path) => Read(path) is { } octets ? Encoding.UTF8.GetString(octets) : null;

    /// <summary>The notes of every checkpoint kept, oldest first, each with the file it stands in.</summary>
    public IEnumerable<(string Note, string From)> History()
    {
        foreach (var path in Paths("history/"))
        {
            var text = Text(path)!;
            for (var (begin, notes) = (0, 1); begin < text.Length; notes++)
            {
                var gap = text.IndexOf("\n\n", begin, StringComparison.Ordinal);
                var end = gap < 0 ? -1 : text.IndexOf('\n', gap + 2);
                var next = end < 0 ? text.Length : end + 1;
                yield return (text[begin..next], $"{path}, checkpoint {notes}");
                begin = next;
            }
        }
    }

    /// <summary>The entries of a bundle, as far as they can be told apart, at most so many.</summary>
    public List<byte[]> Bundle(long index, int width)
    {
        var octets = Cut("tile/entries", index, width) ?? [];
        var (entries, at) = (new List<byte[]>(width), 0);
        while (entries.Count < width && at + 2 <= octets.Length)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(at));
            if (at + 2 + length > octets.Length) break;
            entries.Add(octets[(at + 2)..(at + 2 + length)]);
            at += 2 + length;
        }
        return entries;
    }

    /// <summary>The hashes of a tile, at most so many.</summary>
    public List<byte[]> Tile(int level, long index, int width) =>
        [.. (Cut(Invariant($"tile/{level}"), index, width) ?? []).Chunk(HashLength)
            .Where(hash => hash.Length == HashLength).Take(width)];

    /// <summary>An entry that is too long for a bundle; null if it is not there.</summary>
    public byte[]? Long(long number) => Read($"long/{Digits(number)}");

    /// <inheritdoc/>
    public void Dispose() => zip?.Dispose();

    // A full file stands in for an unfinished one that was cleared away. If neither is there, the widest that is shows
    // how far the entries go.
    private byte[]? Cut(string kind, long index, int width)
    {
        var path = $"{kind}/{Digits(index)}";
        return (width < Wide ? Read(Invariant($"{path}.p/{width}")) : null) ?? Read(path)
            ?? Paths($"{path}.p/").OrderByDescending(WidthOf).Select(Read).FirstOrDefault();
    }

    private static int WidthOf(string path) => int.TryParse(
        path[(path.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        ? width : 0;

    private byte[]? Read(string path)
    {
        var file = Path.Combine(folder, path);
        if (zip is null) return File.Exists(file) ? File.ReadAllBytes(file) : null;
        if (zip.GetEntry(path) is not { } entry) return null;
        using var stream = entry.Open();
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        return octets.ToArray();
    }

    private List<string> Paths(string under)
    {
        if (zip is not null)
        {
            return [.. zip.Entries.Select(entry => entry.FullName)
                .Where(path => path.StartsWith(under, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
        var start = Path.Combine(folder, under);
        return !Directory.Exists(start) ? [] : [.. Directory.GetFiles(start)
            .Select(file => under + Path.GetFileName(file)).Order(StringComparer.Ordinal)];
    }

    private static string Digits(long index)
    {
        var groups = new List<string>();
        for (var rest = index; ; rest /= 1000)
        {
            var digits = (rest % 1000).ToString("D3", CultureInfo.InvariantCulture);
            groups.Insert(0, groups.Count == 0 ? digits : "x" + digits);
            if (rest < 1000) return string.Join('/', groups);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
