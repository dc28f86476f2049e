using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Panel;
using static Facility.Devices.LocalConsole.ConsoleHtml;

namespace Facility.Devices.LocalConsole;

/// <summary>What the console shows: who shall sign in, the doors of a block, and one question.</summary>
internal sealed class ConsolePages(IPanelConsole panel)
{
    /// <summary>Nobody is signed in on this page.</summary>
    public string SignIn()
    {
        var view = panel.Console;
        var awaits = view.Condition is ConsoleCondition.AwaitsPin;
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>Console of {Text(panel.Site.Panel.Label)}</h1>");
        if (view.Says.Length > 0) body.Append(CultureInfo.InvariantCulture, $"<p class=\"says\">{Text(view.Says)}</p>");
        body.Append(awaits
            ? "<form method=\"post\" action=\"/sign-in\"><p><label>PIN, on the reader's keys or here "
                + "<input name=\"pin\" type=\"password\" inputmode=\"numeric\" maxlength=\"8\" autofocus "
                + "autocomplete=\"off\"></label> <button>Go on</button></p></form>"
            : "<p>Show your badge at the console's reader.</p>");
        // While digits are typed nothing may take them away; the reader's own wait ends it.
        return Page("Console", body.ToString(), awaits ? null : "/");
    }

    /// <summary>The doors of a block, three facts each, and what may be done.</summary>
    public string Doors(BlockId chosen)
    {
        var view = panel.Console;
        var block = panel.Site.Blocks.FirstOrDefault(known => known.Id == chosen) ?? panel.Site.Blocks[0];
        var body = new StringBuilder();
        var left = Math.Max(0, (view.Until - panel.Now).TotalSeconds);
        body.Append(CultureInfo.InvariantCulture,
            $"<h1>{Text(block.Label)}</h1><p>{Text(view.Holder?.Value ?? "")}, signed in for {left:0} s more. ");
        body.Append(CultureInfo.InvariantCulture, $"{Button("/leave", "Sign out")}</p><nav>");
        foreach (var other in panel.Site.Blocks)
            body.Append(CultureInfo.InvariantCulture,
                $"<a href=\"/?block={other.Id}\"{Current(other.Id == block.Id)}>{Text(other.Label)}</a>");
        body.Append(CultureInfo.InvariantCulture, $"</nav><p>{LockDown(block)}</p>");
        foreach (var answer in view.Answers)
            body.Append(CultureInfo.InvariantCulture,
                $"<p class=\"says{(answer.IsAllowed ? "" : " no")}\">{Text(answer.Says)}</p>");
        Table(body, block.Id);
        return Page(block.Label, body.ToString(), $"/?block={block.Id}&look=1");
    }

    /// <summary>The one question before a release; a double tap is one order: it is named here.</summary>
    public string Ask(SiteDoor door, string number) => Page("Release", $"""
        <h1>Release {Text(door.Label)}?</h1>
        <p>It is released for {door.Timings.Release.TotalSeconds:0} s, in your name.</p>
        <p>{Button("/release", $"Release {door.Label}", "", Hidden("door", door.Id.Value) + Hidden("number", number))}
        <a href="/?block={door.Block}">No</a></p>
        """);

    private static string Current(bool isIt) => isIt ? " aria-current=\"page\"" : "";

    // One touch and no question: securing is never held up, and its end is the silo's.
    private static string LockDown(SiteBlock block) =>
        Button("/lockdown", $"Lock {block.Label} down", "lock", Hidden("block", block.Id.Value));

    private void Table(StringBuilder body, BlockId block)
    {
        var now = panel.Wall;
        var doors = panel.Doors.ToDictionary(door => door.Door);
        body.Append(CultureInfo.InvariantCulture,
            $"<table><caption>As of {TimeZoneInfo.ConvertTime(now, panel.Site.TimeZone):HH:mm:ss}</caption>");
        body.Append("<tr><th>Door<th>Commanded<th>Confirmed<th>Confirmed ago<th></tr>");
        foreach (var plan in panel.Site.DoorsOf(block)) Row(body, plan, doors[plan.Id], now);
        body.Append("</table>");
    }

    private static void Row(StringBuilder body, SiteDoor plan, DoorStatus door, DateTimeOffset now)
    {
        var age = now - door.ConfirmedAt;
        var secured = age > PanelLimits.FreshFor ? Secured.Unknown : door.Secured;
        var may = plan.Cell is null
            ? ""
            : $"<form action=\"/ask\">{Hidden("door", plan.Id.Value)}<button>Release</button></form>";
        body.Append(CultureInfo.InvariantCulture, $"<tr class=\"{(secured is Secured.Yes ? "" : "not")}\">");
        body.Append(CultureInfo.InvariantCulture, $"<td>{Text(plan.Label)}<td>{Commanded(door)}");
        body.Append(secured is Secured.Yes ? "<td class=\"yes\">" : "<td>");
        body.Append(Text(ConsoleWords.Confirmed(door, secured)));
        body.Append(CultureInfo.InvariantCulture, $"<td>{Age(age)}<td>{may}</tr>");
    }

    private static string Commanded(DoorStatus door) =>
        door.Commanded is Contracts.Doors.Commanded.Released ? "released"
        : door.LockedDown ? "locked down"
        : "locked";

    private static string Age(TimeSpan age) => age.TotalHours >= 1
        ? "over an hour"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s");
}
