using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Facility.Contracts.Exchange;

namespace Facility.Silo.Exchange.Reading;

/// <summary>A sheet of separated text; the separator is the one that makes the most sense of the head.</summary>
public static class CsvSheet
{
    private static readonly (string Separator, string Name)[] Separators =
        [(";", "semicolons"), (",", "commas"), ("\t", "tabs")];

    /// <summary>Reads texts of known columns.</summary>
    public static SheetTable Read(ReadOnlySpan<byte> octets, IReadOnlySet<string> known)
    {
        var (text, encoding) = SheetText.Read(octets);
        var first = Announced(ref text);
        var (separator, name) = Separators
            .Where(one => first is null || one.Separator == first)
            .MaxBy(one => KnownIn(text, one.Separator, known));
        var builder = new SheetBuilder($"CSV, {encoding}, {name}", first is null ? 0 : 1);
        try
        {
            using var parser = ParserOf(text, separator);
            while (builder.TakesMore && parser.Read()) builder.Add(parser.Record ?? []);
        }
        catch (MaxFieldSizeException)
        {
            builder.Stop(
                $"A cell is longer than {ExchangeLimits.CellLengthMax} characters, or a quotation mark never ends.",
                "Shorten it; a quotation mark inside a text is written twice.");
        }
        catch (CsvHelperException trouble)
        {
            builder.Stop($"The text cannot be taken apart: {trouble.GetType().Name}.", "Save it again as CSV.");
        }
        return builder.Build();
    }

    private static CsvParser ParserOf(string text, string separator) => new(
        new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, HasHeaderRecord = false, IgnoreBlankLines = false, BadDataFound = null,
            MaxFieldSize = ExchangeLimits.CellLengthMax,
        });

    // Some spreadsheets announce their separator in a line of its own.
    private static string? Announced(ref string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5) return null;
        var separator = text[4].ToString();
        if (!Separators.Any(one => one.Separator == separator)) return null;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        text = end < 0 ? "" : text[(end + 1)..];
        return separator;
    }

    private static int KnownIn(string text, string separator, IReadOnlySet<string> known)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var head = end < 0 ? text : text[..end];
        return head[..Math.Min(head.Length, ExchangeLimits.ColumnsMax * ExchangeLimits.CellLengthMax)]
            .Split(separator, ExchangeLimits.ColumnsMax + 1)
            .Count(name => known.Contains(SheetBuilder.NameOf(name.Trim('"'))));
    }
}
