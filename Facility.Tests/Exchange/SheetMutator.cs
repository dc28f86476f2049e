using System.IO.Compression;
using System.Text;

namespace Facility.Tests.Exchange;

/// <summary>Spoils files by seed: octets, lines, cells, and in workbooks the parts below the packing.</summary>
internal sealed class SheetMutator(int seed)
{
    private static readonly string[] Words =
    [
        ";", ",", "\t", "\"", "\n", "\r\n", "=cmd|' /C calc'!A0", "-", "'", "?", "\0", "\u0001", "\uFFFD", "😀", "Ә",
        "2026-13-40", "01.01.1990", "life", "999999999999", "p-1", "p-2", "s-1", "b02-l1-c01", "male", "female",
        "<c r=\"ZZZ1\">", "</row>", "&amp;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "sep=,\n", "\uFEFF",
    ];

    private readonly Random chance = new(seed);

    /// <summary>One of the files, spoilt one to four times.</summary>
    public byte[] Next(IReadOnlyList<byte[]> files)
    {
        var octets = files[chance.Next(files.Count)];
        var isBook = octets.Length > 1 && octets[0] == 'P' && octets[1] == 'K';
        for (var times = chance.Next(1, 5); times > 0; times--)
            octets = isBook && chance.Next(4) > 0 ? SpoilPart(octets) : Spoil(octets);
        return octets;
    }

    private byte[] Spoil(byte[] octets)
    {
        if (octets.Length == 0) return Encoding.UTF8.GetBytes(Words[chance.Next(Words.Length)]);
        var at = chance.Next(octets.Length);
        var length = Math.Min(octets.Length - at, chance.Next(1, 40));
        return chance.Next(9) switch
        {
            0 => [.. octets[..at], (byte)chance.Next(256), .. octets[(at + 1)..]],
            1 => [.. octets[..at], .. octets[(at + length)..]],
            2 => [.. octets[..at], .. octets[at..(at + length)], .. octets[at..]],
            3 => octets[..at],
            4 => [.. octets[..at], .. Enumerable.Repeat(octets[at], chance.Next(1, 3000)), .. octets[at..]],
            5 => Lines(octets),
            6 => [.. octets[..at], (byte)(octets[at] ^ (1 << chance.Next(8))), .. octets[(at + 1)..]],
            _ =>
            [
                .. octets[..at], .. Encoding.UTF8.GetBytes(Words[chance.Next(Words.Length)]),
                .. octets[(at + length)..],
            ],
        };
    }

    private byte[] Lines(byte[] octets)
    {
        var lines = Encoding.Latin1.GetString(octets).Split('\n');
        chance.Shuffle(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    // Below the packing the checksums are right again: it is the content that is wrong.
    private byte[] SpoilPart(byte[] octets)
    {
        try
        {
            using var spoilt = new MemoryStream();
            using (var from = new ZipArchive(new MemoryStream(octets)))
            using (var to = new ZipArchive(spoilt, ZipArchiveMode.Create, leaveOpen: true))
            {
                var chosen = chance.Next(from.Entries.Count);
                foreach (var (index, entry) in from.Entries.Index())
                {
                    using var part = new MemoryStream();
                    using (var packed = entry.Open()) packed.CopyTo(part);
                    using var written = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    written.Write(index == chosen ? Spoil(part.ToArray()) : part.ToArray());
                }
            }
            return spoilt.ToArray();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or ArgumentException)
        {
            // No workbook any more, or one with a part whose name is spoilt away, which no packing takes.
            return Spoil(octets);
        }
    }
}
