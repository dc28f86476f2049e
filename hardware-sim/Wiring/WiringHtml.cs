using System.Globalization;
using System.Net;
using System.Text;
using Facility.Contracts.Site;

namespace HardwareSim.Wiring;

/// <summary>A wiring list to print: A4 across, a new page for each panel, a box to tick for each terminal.</summary>
internal static class WiringHtml
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <style>
        @page { size: A4 landscape; margin: 12mm; }
        body { font: 9.5pt/1.3 system-ui, "Noto Sans", sans-serif; color: #000; margin: 0 auto; max-width: 273mm; }
        section + section { break-before: page; }
        h1 { font-size: 14pt; margin: 0 0 1mm; }
        p { margin: 0 0 3mm; }
        table { border-collapse: collapse; width: 100%; margin: 0 0 5mm; break-inside: auto; table-layout: fixed; }
        caption { text-align: left; font-weight: 600; padding: 1mm 0; break-after: avoid; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: 0.2mm solid #666; padding: 0.6mm 1.5mm; text-align: left; vertical-align: top;
          overflow-wrap: anywhere; }
        th { background: #eee; }
        tr.unused td { color: #555; }
        .tick { width: 12mm; } .terminal { width: 20mm; } .use { width: 34mm; } .part { width: 38mm; }
        .mark { width: 28mm; } .where { width: 44mm; }
        .made-up { border: 0.4mm solid #000; padding: 1mm 2mm; font-weight: 600; }
        </style>

        """;

    public static string Write(Site site, string digest, IReadOnlyCollection<WiringDevice> devices)
    {
        var text = new StringBuilder(Head);
        text.Append(Plain, $"<title>Wiring of {Safe(site.Label)}</title>\n</head>\n<body>\n");
        foreach (var panel in devices.GroupBy(device => device.Panel))
        {
            var label = site.Panels.First(one => one.Id.Value == panel.Key).Label;
            text.Append(Plain, $"<section>\n<h1>{Safe(panel.Key)}: {Safe(label)}</h1>\n");
            text.Append(Plain, $"<p>{Safe(site.Label)} ({Safe(site.Id)}), site file {digest[..12]}. ")
                .Append(Plain, $"{WiringText.Count([.. panel])} ")
                .Append("Wired by: ____________________ Date: ______________</p>\n")
                .Append(Plain, $"<p>{Safe(PointUses.Legend)}</p>\n");
            if (site.Fictional) text.Append("<p class=\"made-up\">FICTIONAL: this building does not exist.</p>\n");
            foreach (var device in panel) Put(text, device);
            text.Append("</section>\n");
        }
        return text.Append("</body>\n</html>\n").ToString();
    }

    private static void Put(StringBuilder text, WiringDevice device)
    {
        text.Append(Plain, $"<table>\n<caption>{Safe(device.Place)}: {Safe(device.Label)}</caption>\n")
            .Append("<thead><tr><th class=\"tick\">done</th><th class=\"terminal\">terminal</th>")
            .Append("<th class=\"use\">use</th><th class=\"part\">part</th><th class=\"mark\">mark</th>")
            .Append("<th class=\"where\">where</th><th>note</th></tr></thead>\n<tbody>\n");
        foreach (var row in device.Rows)
        {
            text.Append(row.Use == WiringRow.Unused ? "<tr class=\"unused\"><td></td>" : "<tr><td>&#9744;</td>");
            foreach (var value in new[] { row.Terminal, row.Use, row.Part, row.Mark, row.Where, row.Note })
                text.Append(Plain, $"<td>{Safe(value)}</td>");
            text.Append("</tr>\n");
        }
        text.Append("</tbody>\n</table>\n");
    }

    private static string Safe(string value) => WebUtility.HtmlEncode(value);
}
