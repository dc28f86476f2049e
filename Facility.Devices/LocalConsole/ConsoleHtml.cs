using System.Globalization;
using System.Net;
using System.Text;

namespace Facility.Devices.LocalConsole;

/// <summary>The frame of the console's pages: large, plain, without any script.</summary>
internal static class ConsoleHtml
{
    /// <summary>How often a page with facts asks anew.</summary>
    public static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(3);

    // A page that stopped asking covers its own facts: without a script, an animation is what tells the time.
    private const string Style = """
        body{font:20px/1.4 sans-serif;margin:0 auto;max-width:60rem;padding:1rem;background:#eceff1;color:#111}
        h1{font-size:1.5rem;margin:.2rem 0}nav a,button{display:inline-block;font:inherit;padding:.6rem 1.1rem;
        margin:.2rem;border:2px solid #455a64;border-radius:.4rem;background:#fff;color:#111;text-decoration:none}
        nav a[aria-current]{background:#37474f;color:#fff}form{display:inline}input{font:2rem monospace;width:9rem;
        padding:.4rem}button.lock{background:#b71c1c;border-color:#7f0000;color:#fff;font-weight:bold}
        table{border-collapse:collapse;width:100%;background:#fff}td,th{text-align:left;padding:.35rem .6rem;
        border-bottom:1px solid #cfd8dc}tr.not td{background:#fff3e0;font-weight:bold}.yes{color:#1b5e20}
        p.says{background:#fff;border-left:.5rem solid #f9a825;padding:.6rem}p.no{border-color:#b71c1c}
        .old{visibility:hidden;height:0;overflow:hidden;animation:old 0s 10s forwards;background:#b71c1c;color:#fff;
        font-size:1.6rem;padding:0 1rem}@keyframes old{to{visibility:visible;height:auto;padding:1rem}}
        .facts{animation:gone 0s 10s forwards}@keyframes gone{to{visibility:hidden}}
        """;

    /// <summary>A page; with a place to refresh from, it asks by itself and covers its facts when that stops.</summary>
    public static string Page(string title, string body, string? refreshFrom = null)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        if (refreshFrom is not null)
            page.Append(CultureInfo.InvariantCulture,
                $"<meta http-equiv=\"refresh\" content=\"{RefreshEvery.TotalSeconds:0};url={Text(refreshFrom)}\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title><style>{Style}</style></head><body>");
        if (refreshFrom is not null)
            page.Append("<div class=\"old\" role=\"alert\">This page is old. Nothing below counts any more.</div>");
        return page.Append("<main class=\"").Append(refreshFrom is null ? "" : "facts").Append("\">").Append(body)
            .Append("</main></body></html>").ToString();
    }

    /// <summary>A button that posts.</summary>
    public static string Button(string action, string words, string kind = "", string hidden = "") =>
        $"<form method=\"post\" action=\"{Text(action)}\">{hidden}"
        + $"<button class=\"{kind}\">{Text(words)}</button></form>";

    /// <summary>A value the form carries unseen.</summary>
    public static string Hidden(string name, string value) =>
        $"<input type=\"hidden\" name=\"{name}\" value=\"{Text(value)}\">";

    /// <summary>Words with nothing in them that a browser would take for more than words.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
