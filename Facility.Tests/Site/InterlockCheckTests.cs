using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

public sealed class InterlockCheckTests
{
    /// <summary>Sets → the line that is wrong, counted from the key, and what.</summary>
    public static TheoryData<string, int, string> Wrong => new()
    {
        { "[a, b]|[c, d, c]", 2, "c stands twice in interlock 's2': it would wait for itself." },
        { "[a, a]", 1, "a stands twice in interlock 's1': it would wait for itself." },
        { "[a, b, c]|[a, b]", 2, "Interlock 's2' says nothing that 's1' does not say." },
        { "[a, b]|[b, a]", 2, "Interlock 's2' says nothing that 's1' does not say." },
        { "[a, b]|[a, c]|[b, c]", 1, "Every door of interlock 's1' also waits for c: while that is open, whoever is "
            + "between them is shut in." },
        { "[a, b]|[c, d]|[a, b, c]|[b, d, a]", 1, "Interlock 's1' says nothing that 's3' does not say." },
        { "[a]", 1, "'doors' is a list of 1." },
        { "[a, x]", 1, "There is no door 'x'." },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_set_that_cannot_work_is_a_mistake_with_its_line(string sets, int line, string what)
    {
        var mistakes = SiteFiles.MistakesOf(With(sets, out var key));

        Assert.Contains((key + line, what), mistakes.Select(mistake => (mistake.Line, mistake.What)));
    }

    [Theory]
    [InlineData("[a, b]")]
    [InlineData("[a, b, c, d]")]
    [InlineData("[a, b]|[c, d]")]
    [InlineData("[a, b, c]|[b, c, d]")]
    [InlineData("[a, b]|[b, c]|[c, d]|[d, a]")]
    public void Sets_that_work_are_no_mistake(string sets) => Assert.Empty(SiteFiles.MistakesOf(With(sets, out _)));

    [Fact]
    public void A_door_that_others_can_keep_waiting_by_turns_is_a_warning_with_its_line()
    {
        var warning = Assert.Single(SiteReader.WarningsOf(With("[a, b]|[b, c]", out var key)));

        Assert.Equal(
            (key + 2, "b waits for a ('s1') and c ('s2'), which do not wait for each other: while they take turns, "
                + "b may wait for ever."),
            (warning.Line, warning.What));
    }

    [Theory]
    [InlineData("[a, b]|[c, d]")]
    [InlineData("[a, b, c]")]
    public void Where_nobody_can_be_kept_waiting_nothing_is_warned_of(string sets) =>
        Assert.Empty(SiteReader.WarningsOf(With(sets, out _)));

    [Fact]
    public void The_demo_site_has_nothing_to_warn_of() =>
        Assert.Empty(SiteReader.WarningsOf(File.ReadAllText(Path.Combine(SiteFiles.Colony, "site.yaml"))));

    private static string With(string sets, out int key)
    {
        var doors = string.Concat("abcd".Select((door, index) =>
            $"  - {{ id: {door}, label: {door}, block: b01, use: sally-port, module: line-c/1, "
                + $"output: {index}, leaf: {index * 2}, bolt: {index * 2 + 1} }}\n"));
        var lines = sets.Split('|').Select((set, index) => $"  - {{ id: s{index + 1}, doors: {set} }}");
        var site = SiteFiles.Small
            .Replace("blocks:\n", """
                  - id: line-c
                    panel: panel-1
                    baud: 38400
                    peripherals:
                      - { address: 1, kind: io-module, label: More, outputs: 4, inputs: 8 }
                blocks:

                """, StringComparison.Ordinal)
            .Replace("fire-loop:", doors + "fire-loop:", StringComparison.Ordinal);
        key = site.Split('\n').Length + 1;
        return $"{site}\ninterlocks:\n{string.Join('\n', lines)}\n";
    }
}
