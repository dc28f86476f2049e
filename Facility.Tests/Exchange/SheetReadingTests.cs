using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Facility.Contracts.Exchange;
using Facility.Contracts.People;
using Facility.Silo.Exchange;
using Facility.Silo.Exchange.Reading;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Exchange;

public sealed class SheetReadingTests
{
    private static readonly HashSet<string> Known = ["id", "name", "born"];
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void The_separator_is_found_by_the_head_and_a_separator_in_quotes_is_text(string separator)
    {
        var table = Read($"id{separator}Name\np-1{separator}\"A, B; \"\"C\"\"\"\n");

        Assert.Empty(table.Problems);
        Assert.Equal(["id", "name"], table.Head);
        Assert.Equal(["p-1", "A, B; \"C\""], table.Rows.Single().Cells);
    }

    [Fact]
    public void Every_encoding_is_known_by_its_octets()
    {
        const string text = "id;name\np-1;Ержан Ёлкин\n";
        Assert.Contains("UTF-8", Read(text).ReadAs, StringComparison.Ordinal);
        foreach (var (encoding, name) in new (Encoding, string)[]
        {
            (new UTF8Encoding(true), "UTF-8"), (Encoding.Unicode, "UTF-16"), (Encoding.BigEndianUnicode, "UTF-16"),
            (Cyrillic, "windows-1251"),
        })
        {
            var table = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Contains(name, table.ReadAs, StringComparison.Ordinal);
            Assert.Equal("Ержан Ёлкин", table.Rows.Single().Cells[1]);
        }
    }

    [Fact]
    public void A_kazakh_letter_that_windows_1251_lost_is_told_and_not_guessed()
    {
        var table = Read([.. Cyrillic.GetBytes("id;name\np-1;Т?леген\n")]);

        var problem = Assert.Single(table.Problems);
        Assert.Equal((2, "name", "Т?леген"), (problem.Row, problem.Column, problem.Value));
        Assert.Contains("Windows-1251 has none of ә, ғ, қ", problem.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_keep_the_numbers_that_a_spreadsheet_shows()
    {
        var table = Read("sep=;\nid;name\n\np-1;A\n;\np-2;B\n");

        Assert.Equal([4, 6], table.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("id;name\np-1;\"never ends\nx\n")]
    [InlineData("id;name\np-1;a\u0001b\n")]
    [InlineData("id;name\np-1;a;b\n")]
    public void What_is_no_table_is_a_problem_and_no_crash(string text) =>
        Assert.NotEqual("", string.Concat(Read(text).Problems.Select(one => one.Because))
            + (Read(text).Rows.Any(row => row.Cells.Any(cell => cell.Contains('\n', StringComparison.Ordinal)))
                ? "line" : ""));

    [Fact]
    public void A_file_has_bounds_in_octets_rows_columns_and_letters()
    {
        Assert.Contains("octets", Why(new byte[ExchangeLimits.OctetsMax + 1]), StringComparison.Ordinal);
        Assert.Contains("rows", Why("id\n" + string.Concat(Enumerable.Repeat("a\n", ExchangeLimits.RowsMax + 1))),
            StringComparison.Ordinal);
        Assert.Contains("columns", Why(new string(';', ExchangeLimits.ColumnsMax + 1)), StringComparison.Ordinal);
        Assert.Contains("longer", Why($"id\n{new string('a', ExchangeLimits.CellLengthMax + 1)}\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unpacks_too_far_is_not_unpacked()
    {
        using var octets = new MemoryStream();
        using (var zip = new ZipArchive(octets, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            part.Write(new byte[ExchangeLimits.UnpackedMax + 1]);
        }

        Assert.InRange(octets.Length, 1, 200_000);
        Assert.Contains("unpacks to more than 16 MiB", Why(octets.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_looks_like_a_workbook_is_a_problem()
    {
        Assert.Contains("damaged", Why("PK and no more"), StringComparison.Ordinal);
        Assert.Contains("old kind", Why([0xD0, 0xCF, 0x11, 0xE0, 0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 701")]
    [InlineData("-5")]
    [InlineData("@sum")]
    [InlineData("\tx")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_written_as_text(string text)
    {
        Assert.Equal($"'{text}", FormulaSafe.Write(text));
        Assert.Equal("a=1", FormulaSafe.Write("a=1"));
    }

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public async Task An_export_taken_in_again_changes_nothing_and_holds_no_formula(SheetFormat format)
    {
        await using var rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.TakeIn("i-1", ExchangeKit.People(
            "id;name;born;sex;needs;traits;cases;quarantine-until;legal-order;ordered-on;held-until\n"
            + "p-2;\"'=cmd; \"\"Әсел\"\"\";1.2.1990;female;step-free with-child;smoker foreigner;12/3 12/4;"
            + "2026-03-05;-o;2026-02-01;life\n"));
        var octets = await rooms.Export(SheetKind.People, format);

        var shown = await rooms.Look(new(SheetKind.People, octets));
        Assert.Equal(0, shown.ProblemCount);
        Assert.Equal(2, shown.CountOf(ImportEffect.Unchanged));
        await using var db = rooms.Db();
        Assert.StartsWith("=cmd; \"Әсел", (await db.People.FindAsync("p-2"))!.Name, StringComparison.Ordinal);
        Assert.Equal(PersonNeeds.StepFree | PersonNeeds.WithChild, (await db.Prisoners.FindAsync("p-2"))!.Needs);
        var table = SheetReader.Read(octets, Known);
        Assert.DoesNotContain(Raw(octets), text => text.StartsWith('='));
        Assert.Equal(3, table.Rows.Length + 1);
    }

    [Fact]
    public async Task Cells_go_out_with_decimal_commas()
    {
        await using var rooms = await SiloRooms.Open();
        var text = Encoding.UTF8.GetString((await rooms.Export(SheetKind.Cells, SheetFormat.Csv)).AsSpan());

        Assert.StartsWith("\uFEFFid;label;block", text, StringComparison.Ordinal);
        Assert.Contains("b01-l1-c01;C01;b01;l1;active;2;2;", text, StringComparison.Ordinal);
        Assert.Contains(";8,5;", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Raw(ImmutableArray<byte> octets) => octets[0] == 'P'
        ? []
        : Encoding.UTF8.GetString(octets.AsSpan()).Split(';', '\n').Select(text => text.Trim('"', '\uFEFF'));

    private static string Why(string text) => Why(Encoding.UTF8.GetBytes(text));

    private static string Why(byte[] octets) =>
        string.Join(' ', Read(octets).Problems.Select(one => $"{one.Because} {one.Rightly}"));

    private static SheetTable Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static SheetTable Read(byte[] octets) => SheetReader.Read([.. octets], Known);
}
