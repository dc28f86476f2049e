using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Facility.Contracts.Exchange;
using Facility.Contracts.People;
using Facility.Silo.Exchange;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Exchange;

/// <summary>Spoilt files by seed. The long form: FACILITY_MUTATIONS=100000, FACILITY_SEED for others.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const long MemoryMax = 768L * 1024 * 1024;

    // What a file left behind would still stand there at the next comparison.
    private const int BringEvery = 8, CompareEvery = 50;
    private static readonly int Count = Number("FACILITY_MUTATIONS", 200), Seed = Number("FACILITY_SEED", 1);

    [Fact]
    public async Task A_spoilt_file_does_what_its_dry_run_says_or_nothing_and_can_be_taken_back()
    {
        await using var rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.AddPerson("s-1", PersonKind.Staff);
        await Settle(rooms);
        var (people, orders) = (await PeopleFiles(rooms), await ApartFiles());
        var mutator = new SheetMutator(Seed);
        var (whole, taken, heaviest) = (await rooms.Everything(), 0, 0L);

        for (var number = 0; number < Count; number++)
        {
            var sheet = number % 4 == 3 ? SheetKind.KeepApart : SheetKind.People;
            ImportFile file = new(sheet, [.. mutator.Next(sheet is SheetKind.People ? people : orders)]);
            try
            {
                if (await Try(rooms, $"i-{number}", file, number)) taken++;
                if (number % CompareEvery == 0) Assert.Equal(whole, await rooms.Everything());
            }
            catch (Exception trouble)
            {
                throw new InvalidOperationException(
                    $"Seed {Seed}, file {number}: {Convert.ToBase64String(file.Octets.AsSpan())}", trouble);
            }
            heaviest = Math.Max(heaviest, GC.GetTotalMemory(forceFullCollection: false));
        }

        Assert.Equal(whole, await rooms.Everything());
        output.WriteLine($"Seed {Seed}: {Count} files, {taken} taken in and back, heap at most {heaviest >> 20} MiB.");
        Assert.InRange(heaviest, 0, MemoryMax);
        Assert.InRange(taken, 1, Count - 1);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    // A look comes first for every file; of those with problems some are brought to be taken in all the same.
    private static async Task<bool> Try(SiloRooms rooms, string order, ImportFile file, int number)
    {
        var shown = await rooms.Look(file);
        if (shown.ProblemCount > 0 && number % BringEvery != 0) return false;
        var before = shown.ProblemCount > 0 ? "" : await rooms.Everything();
        var receipt = await rooms.Get<ImportStore>().TakeIn(
            SiloRooms.Administrator, new(new(order), file, shown.Digest, shown.Plan), default);
        var may = shown.ProblemCount == 0 && shown.Lines.Any(line => line.Effect is not ImportEffect.Unchanged);

        Assert.Equal(may, receipt.Verdict.IsAllowed);
        Assert.Equal(shown.Plan, receipt.Did!.Plan);
        Assert.Equal(shown.Problems.AsEnumerable(), receipt.Did.Problems);
        Assert.Equal(shown.Lines.AsEnumerable(), receipt.Did.Lines);
        if (may)
        {
            Assert.NotEqual(before, await rooms.Everything());
            Assert.All((await rooms.Look(file)).Lines, line => Assert.Equal(ImportEffect.Unchanged, line.Effect));
            Assert.Equal("", await rooms.Undo(order));
            Assert.Equal(before, await rooms.Everything());
        }
        return may;
    }

    // From here on everybody has a row of particulars, so that what is taken back leaves the very same rows.
    private static async Task Settle(SiloRooms rooms) => Assert.True((await rooms.TakeIn("i-begin", ExchangeKit.People(
        "id;sex;born;imprisonment\np-1;male;1980-01-01;first\np-2;male;1981-01-01;first\n"))).Verdict.IsAllowed);

    private static async Task<ImmutableArray<byte[]>> PeopleFiles(SiloRooms rooms)
    {
        const string text =
            "id;name;born;sex;imprisonment;needs;traits;cases;cell;legal-order;ordered-on;held-until\r\n"
            + "p-1;Ержан Ёлкин;1980-02-01;male;first;;smoker;;;order 1;01.02.2026;life\r\n"
            + "p-7;Серик Серикулы;31.12.1990;male;first;;;12/3 12/4;b02-l1-c01;order 7;2026-02-01;2027-01-01\r\n"
            + "p-8;\"Иванов; \"\"Ваня\"\"\";1991-05-05;male;first;;;12/5;b02-l1-c01;;;\r\n"
            + "p-9;Unknown man;;;;step-free;;;;;;\r\n";
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        Assert.True((await rooms.TakeIn("i-book", ExchangeKit.People(text))).Verdict.IsAllowed);
        var book = (await rooms.Export(SheetKind.People, SheetFormat.Xlsx)).ToArray();
        Assert.Equal("", await rooms.Undo("i-book"));
        return
        [
            Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text.Replace(';', '\t')),
            cyrillic.GetBytes(text), book,
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        ];
    }

    private static async Task<ImmutableArray<byte[]>> ApartFiles()
    {
        const string text =
            "one;other;level;endangered;ground;review-on\np-1;p-2;block;p-1;a threat, told twice;2026-05-01\n";
        await using var rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.TakeIn("i-1", ExchangeKit.Apart(text));
        return [Encoding.UTF8.GetBytes(text), (await rooms.Export(SheetKind.KeepApart, SheetFormat.Xlsx)).ToArray()];
    }

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : standard;
}
