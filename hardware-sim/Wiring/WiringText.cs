using System.Globalization;
using System.Text;

namespace HardwareSim.Wiring;

/// <summary>A wiring list as text: columns for a terminal, or values with commas for a table.</summary>
internal static class WiringText
{
    private static readonly string[] Titles =
        ["panel", "line", "address", "device", "terminal", "use", "part", "mark", "where", "note"];

    public static IEnumerable<string> Lines(IReadOnlyCollection<WiringDevice> devices)
    {
        var panel = "";
        var rows = devices.SelectMany(device => device.Rows).Select(Cells).ToArray();
        var widths = Enumerable.Range(0, 6).Select(at => rows.Max(cells => cells[at].Length)).ToArray();
        foreach (var device in devices)
        {
            if (device.Panel != panel) yield return $"=== {panel = device.Panel} ===";
            yield return "";
            yield return $"{device.Place}: {device.Label}";
            foreach (var row in device.Rows)
                yield return
                    $"  {string.Join("  ", Cells(row).Zip(widths, (cell, wide) => cell.PadRight(wide)))}".TrimEnd();
        }
        yield return "";
        yield return PointUses.Legend;
        yield return Count(devices);
    }

    /// <summary>As RFC 4180 has it, for a spreadsheet.</summary>
    public static string Csv(IEnumerable<WiringDevice> devices)
    {
        var text = new StringBuilder();
        Append(text, Titles);
        foreach (var device in devices)
        {
            foreach (var row in device.Rows)
                Append(text,
                [
                    device.Panel, device.Line, Say(device.Address), device.Label, .. Cells(row),
                ]);
        }
        return text.ToString();
    }

    /// <summary>How many terminals are used, and how many are not.</summary>
    public static string Count(IReadOnlyCollection<WiringDevice> devices)
    {
        var rows = devices.SelectMany(device => device.Rows).ToArray();
        var unused = rows.Count(row => row.Use == WiringRow.Unused);
        return $"{devices.Count} devices, {rows.Length - unused} terminals used, {unused} unused.";
    }

    private static string[] Cells(WiringRow row) => [row.Terminal, row.Use, row.Part, row.Mark, row.Where, row.Note];

    private static string Say(int? address) =>
        address is { } number ? number.ToString(CultureInfo.InvariantCulture) : "";

    private static void Append(StringBuilder text, IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(Quote)).Append("\r\n");

    // A spreadsheet takes what begins so for a formula: labels come from people.
    private static string Quote(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
