using Facility.Tests.Kit;
using HardwareSim.Scenarios;

namespace Facility.Tests.Simulator;

/// <summary>docs/scenarios.md names every sentence that the program understands, and no other.</summary>
public class ScenarioPageTests
{
    private const string Write = "FACILITY_WRITE_SCENARIOS";
    private const string Begin = "<!-- sentences -->\n", End = "<!-- /sentences -->\n";

    [Fact]
    public void The_list_of_sentences_is_current()
    {
        var path = Repository.At("docs", "scenarios.md");
        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin > 0 && end > begin);
        var current = string.Concat(page.AsSpan(0, begin), Begin, Tables(), page.AsSpan(end));
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, current);

        Assert.True(File.ReadAllText(path) == current,
            $"docs/scenarios.md differs from the catalogue. Run this test with {Write}=1 and look at the change.");
    }

    private static string Tables() =>
        $"\n| Act | What it does |\n|---|---|\n{string.Concat(Acts.All.Select(one => Row(one, "")))}"
        + $"\n| Fact | True when |\n|---|---|\n{string.Concat(Facts.All.Select(one => Row(one, "expect ")))}\n";

    private static string Row(Sentence sentence, string before) =>
        $"| `{before}{sentence.Form.Replace("|", "\\|", StringComparison.Ordinal)}` | {sentence.Meaning} |\n";
}
