using System.Globalization;
using System.Text;
using System.Text.Json;
using HardwareSim.Cli;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Report;

/// <summary>Writes a folder: a page per id with what was on the line, a summary for people and one for
/// programs.</summary>
internal sealed class ReportWriter(DirectoryInfo folder, bool withSecrets)
{
    /// <summary>Writes all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(Summary summary)
    {
        folder.Create();
        foreach (var result in summary.Results) File.WriteAllText(At(PageOf(result)), Page(result));
        File.WriteAllText(At("summary.md"), Markdown(summary));
        File.WriteAllText(At("summary.json"), JsonSerializer.Serialize(View(summary), Json.Readable) + "\n");
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static string PageOf(CaseResult result) => $"{result.Id}-{Name(result.Role)}.md";

    private static string Name(DeviceRole role) => role == DeviceRole.Acu ? "acu" : "pd";

    private string Page(CaseResult result)
    {
        var page = new StringBuilder();
        var about = PublicIds.All.Single(id => id.Id == result.Id).About;
        page.Append(CultureInfo.InvariantCulture,
            $"# {result.Id}, device as {Name(result.Role)}: {result.Outcome}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{about}\n\n");
        if (result.Because.Length > 0) page.Append(CultureInfo.InvariantCulture, $"**{result.Because}**\n\n");
        page.Append("```text\n");
        foreach (var said in result.Evidence)
        {
            var who = said.ByTester ? "tester" : "device";
            page.Append(CultureInfo.InvariantCulture, $"{said.At.TotalMilliseconds,12:0.000} ms  {who}  ");
            page.Append(CultureInfo.InvariantCulture,
                $"{FrameText.Words(said.Octets),-32}  {FrameText.Hex(said.Octets, withSecrets)}\n");
        }

        return page.Append("```\n").ToString();
    }

    private static string Markdown(Summary summary)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {summary.Verdict}\n\n");
        page.Append("These are our own runs of publicly listed test ids; they are no certificate.\n\n");
        page.Append("| Id | Device as | Outcome | Because |\n|---|---|---|---|\n");
        foreach (var result in summary.Results)
            page.Append(CultureInfo.InvariantCulture,
                $"| [{result.Id}]({PageOf(result)}) | {Name(result.Role)} | {result.Outcome} | {result.Because} |\n");
        page.Append("\nNot run:\n\n| Id | Reason |\n|---|---|\n");
        foreach (var id in NotTried(summary))
            page.Append(CultureInfo.InvariantCulture, $"| {id.Id} | {ReasonOf(id, summary)} |\n");
        return page.ToString();
    }

    private static object View(Summary summary) => new
    {
        summary.Device,
        summary.Verdict,
        summary.Passed,
        Listed = PublicIds.All.Length,
        Good = summary.IsGood,
        Results = summary.Results.Select(result => new
        {
            result.Id,
            Role = Name(result.Role),
            Outcome = result.Outcome.ToString(),
            result.Because,
        }),
        NotRun = NotTried(summary).Select(id => new { id.Id, Reason = ReasonOf(id, summary) }),
    };

    private static IEnumerable<PublicId> NotTried(Summary summary) =>
        PublicIds.All.Where(id => summary.Results.All(result => result.Id != id.Id));

    private static string ReasonOf(PublicId id, Summary summary) =>
        !id.IsRun ? id.How
        : summary.Roles.Any(id.IsRunFor) ? "not asked for"
        : $"is for a device as {id.Roles}";
}
