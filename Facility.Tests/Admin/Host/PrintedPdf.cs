using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Facility.Tests.Admin.Host;

/// <summary>What fonts a PDF of the browser carries, and which letters it draws with them.</summary>
internal sealed partial class PrintedPdf
{
    public PrintedPdf(byte[] octets)
    {
        var text = Encoding.Latin1.GetString(octets);
        var maps = string.Concat(Streams().Matches(text).Select(match => Inflated(match.Groups[1].Value)));
        Fonts = [.. Names().Matches(text + maps).Select(match => match.Groups[1].Value).Distinct().Order()];
        Letters = [.. Singles().Matches(Between(maps, "bfchar")).Select(match => Letter(match.Groups[1].Value)),
            .. Ranges().Matches(Between(maps, "bfrange")).SelectMany(Range)];
    }

    /// <summary>Their PostScript names, without the mark of a part.</summary>
    public string[] Fonts { get; }

    /// <summary>Every letter that a glyph of theirs stands for.</summary>
    public HashSet<char> Letters { get; }

    private static string Inflated(string stream)
    {
        try
        {
            using var packed = new ZLibStream(
                new MemoryStream(Encoding.Latin1.GetBytes(stream)), CompressionMode.Decompress);
            using var plain = new StreamReader(packed, Encoding.Latin1);
            return plain.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static string Between(string maps, string kind) => string.Join(
        '\n', Regex.Matches(maps, $"begin{kind}(.*?)end{kind}", RegexOptions.Singleline).Select(one => one.Value));

    private static char Letter(string code) =>
        (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<char> Range(Match match)
    {
        var count = Letter(match.Groups[2].Value) - Letter(match.Groups[1].Value);
        return Enumerable.Range(Letter(match.Groups[3].Value), count + 1).Select(code => (char)code);
    }

    [GeneratedRegex(@"stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"/FontName\s*/(?:[A-Z]{6}\+)?([A-Za-z0-9-]+)")]
    private static partial Regex Names();

    [GeneratedRegex("<[0-9A-F]{4}> <([0-9A-F]{4})>")]
    private static partial Regex Singles();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>")]
    private static partial Regex Ranges();
}
