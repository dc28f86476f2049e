using Facility.Tests.Kit;
using HardwareSim.Conformance;

namespace Facility.Tests.Conformance;

/// <summary>The table in docs/conformance.md is what the program runs.</summary>
public class ConformancePageTests
{
    private const string Write = "FACILITY_WRITE_CONFORMANCE";
    private const string Begin = "<!-- ids -->\n", End = "<!-- /ids -->\n";

    [Fact]
    public void The_table_of_ids_is_current()
    {
        var path = Repository.At("docs", "conformance.md");
        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin > 0 && end > begin);
        var current = string.Concat(page.AsSpan(0, begin), Begin, Table(), page.AsSpan(end));
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, current);

        Assert.True(File.ReadAllText(path) == current,
            $"docs/conformance.md differs from public-ids.tsv. Run this test with {Write}=1 and look at the change.");
    }

    private static string Table() =>
        "\n| Id | About | Profile | Run against | How it is run, or why not |\n|---|---|---|---|---|\n"
        + string.Concat(PublicIds.All.Select(id =>
            $"| {id.Id} | {id.About} | {id.Profile} | {Against(id)} | {id.How} |\n"))
        + "\n";

    private static string Against(PublicId id) => id.Roles switch
    {
        "both" => "ACU, PD",
        "none" => "not run",
        var one => one.ToUpperInvariant(),
    };
}
