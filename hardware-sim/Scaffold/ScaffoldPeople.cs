using System.Globalization;
using System.Text;

namespace HardwareSim.Scaffold;

/// <summary>Writes the fictional people of a new site, and a story with them.</summary>
internal static class ScaffoldPeople
{
    private const uint FacilityCode = 77;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Write(ScaffoldPlan plan)
    {
        var text = new StringBuilder("""
            # FICTIONAL. Nobody here exists. Card numbers: 26 bits as in osdp_RAW, docs/site-file.md.
            # s-004 starts revoked, for showing a denial.
            fictional: true

            staff:

            """.ReplaceLineEndings("\n"));
        Staff(text, 1, "duty officer", "duty", ", pin: \"2031\"");
        Staff(text, 2, "duty officer", "duty", ", pin: \"2062\"");
        Staff(text, 3, "block officer", "block-b01", "");
        Staff(text, 4, "block officer, left", "block-b01", ", revoked: true");
        text.Append("\nprisoners:\n");
        foreach (var (cell, index) in Cells(plan).Select((cell, index) => (cell, index)))
            text.Append(Plain, $"  - {{ id: p-{index + 1:0000}, ")
                .Append(Plain, $"name: Sample Person {index + 1}, born: 1990-12-31, cell: {cell} }}\n");
        return text.ToString();
    }

    public static string Story(ScaffoldPlan plan) => $"""
        scenario: A card passes the gate, a revoked one does not, and a cell holds
        site: {plan.Id}

        s-001 is shown at b01-gate-out
        expect s-001 passed within 20 s
        expect b01-gate is secured within 5 s
        s-004 is shown at b01-gate-out
        expect s-004 denied within 10 s
        push b01-l1-c01
        expect b01-l1-c01 is closed
        expect b01-l1-c01 is secured

        """.ReplaceLineEndings("\n");

    // Every other cell has somebody, so that there are people and room for moves.
    private static IEnumerable<string> Cells(ScaffoldPlan plan) =>
        from block in Enumerable.Range(1, plan.Blocks)
        from landing in Enumerable.Range(1, plan.Landings)
        from cell in Enumerable.Range(1, plan.CellsOf(landing))
        where cell % 2 == 1
        select $"{ScaffoldPlan.Block(block)}-l{landing}-c{cell.ToString("00", CultureInfo.InvariantCulture)}";

    private static void Staff(StringBuilder text, int number, string post, string group, string more) =>
        text.Append(Plain,
            $"  - {{ id: s-{number:000}, name: Sample Officer {number}, post: \"{post}\", ")
            .Append(Plain, $"card: \"{Card(1000 + number * 17)}\", bits: 26, groups: [{group}]{more} }}\n");

    // Wiegand 26: even parity over the first twelve bits, odd over the last twelve; left-aligned in 32 bits.
    private static string Card(int number)
    {
        var bits = (FacilityCode << 16) | (uint)number;
        var even = (uint)(uint.PopCount(bits >> 12) % 2);
        var odd = 1 - (uint)(uint.PopCount(bits & 0xFFF) % 2);
        return (((even << 25) | (bits << 1) | odd) << 6).ToString("X8", CultureInfo.InvariantCulture);
    }
}
