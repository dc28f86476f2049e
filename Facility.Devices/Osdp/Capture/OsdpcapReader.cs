using System.Globalization;
using System.Text.Json;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Reads captures in the osdpcap form, line by line, however long they are.</summary>
/// <remarks>Other programs' captures are read too: times as text or number, octets apart by spaces, hyphens or
/// nothing, upper or lower case. Unknown fields are passed over; empty lines as well.</remarks>
public static class OsdpcapReader
{
    private const string Separators = " -:";
    private const int NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Reads on as the result is asked for.</summary>
    /// <exception cref="CaptureFormatException">A line is no record; those before it were given.</exception>
    public static IEnumerable<CaptureRecord> Read(TextReader from)
    {
        for (var number = 1; from.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, number);
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">Its text.</param>
    /// <param name="number">Its number, for the exception.</param>
    /// <exception cref="CaptureFormatException">It is no record.</exception>
    public static CaptureRecord Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Record(json.RootElement, number)
                : throw new CaptureFormatException(number, "no JSON object.");
        }
        catch (JsonException)
        {
            throw new CaptureFormatException(number, "no JSON.");
        }
    }

    private static CaptureRecord Record(JsonElement json, int number)
    {
        var version = Text(json, OsdpcapFields.Version, number);
        if (version != OsdpcapFields.VersionWritten)
            throw new CaptureFormatException(number, $"'{OsdpcapFields.Version}' is not 1, the only version known.");
        if (!OsdpcapFields.Directions.TryGetValue(Text(json, OsdpcapFields.Direction, number), out var direction))
            throw new CaptureFormatException(number, "'io' is none of input, output and trace.");

        var time = new CaptureTime(
            Number(json, OsdpcapFields.Seconds, long.MaxValue / NanosecondsPerSecond, number),
            (int)Number(json, OsdpcapFields.Nanoseconds, NanosecondsPerSecond - 1, number));
        var withheld = json.TryGetProperty(OsdpcapFields.Withheld, out var said) ? said.ToString() : "";
        return new(time, direction, Octets(Text(json, OsdpcapFields.Data, number), number), withheld)
        {
            Source = json.TryGetProperty(OsdpcapFields.Source, out var source) ? source.ToString() : "",
        };
    }

    private static string Text(JsonElement json, string field, int number) =>
        json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : throw new CaptureFormatException(number, $"no '{field}'.");

    private static long Number(JsonElement json, string field, long highest, int number) =>
        long.TryParse(Text(json, field, number), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value <= highest
            ? value
            : throw new CaptureFormatException(number, $"'{field}' is no number from 0 to {highest}.");

    private static byte[] Octets(string text, int number)
    {
        var digits = string.Concat(text.Where(sign => !Separators.Contains(sign)));
        if (digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
            throw new CaptureFormatException(number, "'data' is no row of octets in hexadecimal.");
        return Convert.FromHexString(digits);
    }
}
