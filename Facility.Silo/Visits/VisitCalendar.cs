using System.Globalization;
using System.Text;
using Facility.Silo.Estate;

namespace Facility.Silo.Visits;

/// <summary>The sessions of the wing as iCalendar text (RFC 5545): when, where and how full; nobody's name.</summary>
public sealed class VisitCalendar(VisitQueries queries, SiteCatalogue site, TimeProvider clock)
{
    // A line is folded before this many octets, RFC 5545 3.1.
    private const int OctetsMax = 74;

    /// <summary>The calendar.</summary>
    public async Task<string> Write(CancellationToken cancellation)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Facility//Visits//EN");
        foreach (var slot in await queries.Sessions(cancellation)) Event(text, slot);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private void Event(StringBuilder text, VisitSlotFacts slot)
    {
        var taken = Math.Max(0, slot.Taken);
        var kinds = string.Join(", ", slot.Template.Kinds.Select(VisitEntries.Word));
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{slot.Id}@{site.Site.Id}");
        Line(text, $"DTSTAMP:{Stamp(clock.GetUtcNow())}");
        Line(text, $"DTSTART:{Stamp(slot.From)}");
        Line(text, $"DTEND:{Stamp(slot.Until)}");
        Line(text, $"SUMMARY:{Escape($"{slot.Room.Label}: {taken} of {slot.Seats}")}");
        Line(text, $"LOCATION:{Escape(slot.Room.Label)}");
        Line(text, $"DESCRIPTION:{Escape(slot.Blocked.Length > 0 ? $"{kinds}; blocked: {slot.Blocked}" : kinds)}");
        Line(text, slot.Blocked.Length > 0 ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    private static string Stamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsMax)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
