using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Writes captures in the osdpcap form: one JSON object per line.</summary>
/// <param name="to">Where; flushed after every line, so that a capture is whole however it ends.</param>
/// <param name="source">The program that captures, for the field <c>osdpSource</c>.</param>
public sealed class OsdpcapWriter(TextWriter to, string source)
{
    /// <summary>Writes a record.</summary>
    public void Write(CaptureRecord record)
    {
        to.Write(Line(record));
        to.Write('\n');
        to.Flush();
    }

    /// <summary>A record's line, without its end.</summary>
    public string Line(CaptureRecord record)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString(OsdpcapFields.Seconds, record.At.Seconds.ToString(CultureInfo.InvariantCulture));
            json.WriteString(
                OsdpcapFields.Nanoseconds, record.At.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture));
            json.WriteString(OsdpcapFields.Direction, NameOf(record.Direction));
            json.WriteString(OsdpcapFields.Data, Spaced(record.Octets.Span));
            json.WriteString(OsdpcapFields.Version, OsdpcapFields.VersionWritten);
            json.WriteString(OsdpcapFields.Source, record.Source.Length > 0 ? record.Source : source);
            if (record.Withheld.Length > 0) json.WriteString(OsdpcapFields.Withheld, record.Withheld);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static string NameOf(CaptureDirection direction) =>
        OsdpcapFields.Directions.First(entry => entry.Value == direction).Key;

    private static string Spaced(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder(octets.Length * 3);
        foreach (var octet in octets)
            text.Append(text.Length > 0 ? " " : "").Append(octet.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
