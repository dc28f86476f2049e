using System.Text;
using Facility.Contracts.Exchange;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Exchange;
using Facility.Silo.Housing;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Exchange;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Head = "id;name;born;sex;imprisonment;cell;legal-order;ordered-on;held-until\r\n";
    private const string Aset =
        "p-9;Әсет Қанатұлы;31.12.1990;male;first;b02-l1-c01;"
        + "sentence 12;2026-02-01;2027-02-01\r\n";

    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("s-1", PersonKind.Staff);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_look_changes_nothing_and_says_what_taking_in_then_does()
    {
        var file = ExchangeKit.People(Head + Aset + "p-1;;1980-01-02;male;;;;;\r\n");
        var before = await rooms.Everything();
        var shown = await rooms.Look(file);

        Assert.Equal(before, await rooms.Everything());
        Assert.Equal((0, 1, 1), (
            shown.ProblemCount, shown.CountOf(ImportEffect.New), shown.CountOf(ImportEffect.Changed)));
        var receipt = await rooms.TakeIn("i-1", file);
        Assert.Equal(shown with { Lines = [], Problems = [] }, receipt.Did! with { Lines = [], Problems = [] });
        Assert.Equal(shown.Lines.AsEnumerable(), receipt.Did!.Lines);
        await using var db = rooms.Db();
        Assert.Equal("b02-l1-c01", (await db.Placements.FindAsync("p-9"))!.CellId);
        Assert.Equal(1, (await db.Cells.FindAsync("b02-l1-c01"))!.Occupied);
        Assert.Equal(new DateOnly(2027, 2, 1), (await db.Custodies.FindAsync("p-9"))!.HeldUntil);
        Assert.Equal(new DateOnly(1980, 1, 2), (await db.People.FindAsync("p-1"))!.Born);
        Assert.Equal("Name of p-1", (await db.People.FindAsync("p-1"))!.Name);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once_by_row_column_value_and_what_would_be_right()
    {
        var shown = await rooms.Look(ExchangeKit.People(
            "id;name;born;sex;cell;legal-order\n"
            + "p 1;A;1990-13-01;male;;\n"
            + "p-5;;1990-01-01;man;b09;\n"
            + "s-1;A;;;;\n"
            + "p-6;A;2030-01-01;;;order 1\n"
            + "p-6;B;;;;\n"
            + "p-1;;;;b02-l1-c01;\n"
            + "p-7;?мірбек;;;;\n"));

        Assert.Equal(
            [
                (2, "id"), (3, "sex"), (3, "name"), (3, "cell"), (4, "id"), (5, "born"), (5, "legal-order"), (6, "id"),
                (7, "cell"), (8, "name"),
            ],
            shown.Problems.Select(one => (one.Row, one.Column)));
        Assert.Contains("ә, ғ", shown.Problems[^1].Because, StringComparison.Ordinal);
        Assert.Equal("man", shown.Problems[1].Value);
        Assert.Contains("male, female", shown.Problems[1].Rightly, StringComparison.Ordinal);
        Assert.All(shown.Problems, one => Assert.NotEqual("", one.Because));
        Assert.All(shown.Problems, one => Assert.NotEqual("", one.Rightly));
    }

    [Fact]
    public async Task A_file_with_a_problem_does_nothing_by_halves()
    {
        var before = await rooms.Everything();
        var receipt = await rooms.TakeIn("i-1", ExchangeKit.People(Head + Aset + "p-8;A;yesterday;;;;;;\n"));

        Assert.Equal("EXCH-01", receipt.Verdict.Rules);
        Assert.Equal(before, await rooms.Everything());
        Assert.Equal(1, await Entries(SiloRecordKinds.ImportRefused));
    }

    [Fact]
    public async Task Another_file_than_the_one_shown_is_refused_and_so_is_one_that_would_do_something_else_by_now()
    {
        var file = ExchangeKit.People(Head + Aset);
        var shown = await rooms.Look(file);
        var other = ExchangeKit.People(Head + Aset + "p-8;Another;;;;;;;\n");
        Assert.Equal("EXCH-02", (await Store.TakeIn(
            SiloRooms.Administrator, new(new("i-1"), other, shown.Digest, shown.Plan), default)).Verdict.Rules);

        await rooms.TakeIn("i-2", ExchangeKit.People("id;name\np-9;Somebody\n"));
        Assert.Equal("EXCH-03", (await Store.TakeIn(
            SiloRooms.Administrator, new(new("i-3"), file, shown.Digest, shown.Plan), default)).Verdict.Rules);
    }

    [Fact]
    public async Task The_same_order_again_does_nothing_and_a_file_that_changes_nothing_is_refused()
    {
        var file = ExchangeKit.People(Head + Aset);
        Assert.True((await rooms.TakeIn("i-1", file)).Verdict.IsAllowed);
        var after = await rooms.Everything();

        Assert.Null((await rooms.TakeIn("i-1", file)).Did);
        Assert.Equal("EXCH-04", (await rooms.TakeIn("i-2", file)).Verdict.Rules);
        Assert.Equal(after, await rooms.Everything());
        Assert.Single(await Store.Batches(default));
    }

    [Fact]
    public async Task A_cell_is_given_only_as_the_rules_of_placing_let_and_nobody_is_moved()
    {
        var shown = await rooms.Look(ExchangeKit.People(
            "id;name;sex;born;imprisonment;needs;cell\n"
            + "p-7;One;male;1990-01-01;first;step-free;b02-l1-c01\n"
            + "p-8;Two;female;1990-01-01;first;;b02-l1-c02\n"
            + "p-9;Three;male;1990-01-01;first;;b01-l1-c01\n"));

        Assert.Contains(shown.Problems, one => one is { Row: 2, Column: "cell" } && Says(one, "PLACE-10"));
        Assert.Contains(shown.Problems, one => one is { Row: 2, Column: "cell" } && Says(one, "PLACE-31"));
        Assert.Contains(shown.Problems, one => one is { Row: 3, Column: "cell" } && Says(one, "PLACE-10"));
        Assert.Contains(shown.Problems, one => one is { Row: 4, Column: "cell" } && Says(one, "PLACE-02"));
        static bool Says(ImportProblem problem, string rule) =>
            problem.Because.StartsWith(rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_change_leaves_standing_against_a_cell_is_said_and_is_no_problem()
    {
        var shown = await rooms.Look(ExchangeKit.People("id;sex\np-1;male\np-2;female\n"));

        Assert.Equal(0, shown.ProblemCount);
        Assert.All(shown.Lines, line => Assert.Equal("PLACE-10", line.Note));
    }

    [Fact]
    public async Task Undoing_leaves_everything_as_it_was_and_is_done_once()
    {
        var before = await rooms.Everything();
        await rooms.TakeIn("i-1", ExchangeKit.People(
            Head + Aset + "p-1;;1980-01-02;male;;;;;\r\np-2;Other name;;;;;order 4;2026-02-02;life\r\n"));
        await rooms.TakeIn("i-2", ExchangeKit.Apart(
            "one;other;level;endangered;ground;review-on\np-2;p-1;block;p-1;a threat;2026-05-01\n"));
        Assert.NotEqual(before, await rooms.Everything());

        Assert.Equal("EXCH-06", await rooms.Undo("i-1"));
        Assert.Equal("", await rooms.Undo("i-2"));
        Assert.Equal("EXCH-05", await rooms.Undo("i-2"));
        await using var db = rooms.Db();
        Assert.Equal("import undone", (await db.KeepAparts.SingleAsync()).ClosedBecause);
    }

    [Fact]
    public async Task People_are_as_they_were_after_undoing()
    {
        var before = await rooms.Everything();
        await rooms.TakeIn("i-1", ExchangeKit.People(
            Head + Aset + "p-1;;1980-01-02;male;;;;;\r\np-2;Other name;;;;;order 4;2026-02-02;life\r\n"));

        Assert.Equal("", await rooms.Undo("i-1"));
        Assert.Equal(Facts(before), Facts(await rooms.Everything()));
        Assert.Equal("", (await rooms.Verify()).Why);
        Assert.Equal(1, await Entries(SiloRecordKinds.ImportUndone));

        // Who had no row of particulars has an empty one afterwards; it says the same.
        static string Facts(string all) => string.Join('\n', all.Split('\n').Where(line => !line.Contains("|Unknown|",
            StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_something_later_rests_on_is_not_undone_and_names_say_on_whom()
    {
        await rooms.TakeIn("i-1", ExchangeKit.People(Head + Aset + "p-8;Second;;;;;;;\n"));
        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), new("p-9"), MovementKind.Court, rooms.Clock.GetUtcNow(), "order 1",
                rooms.Clock.GetUtcNow().AddHours(5)), default);

        var verdict = await rooms.Get<UndoStore>().Undo(SiloRooms.Administrator, new("i-1"), default);
        var refusal = Assert.Single(verdict.Refusals);
        Assert.Contains("p-9 Әсет Қанатұлы (particulars, passages)", refusal.Because, StringComparison.Ordinal);
        Assert.DoesNotContain("p-8", refusal.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_to_keep_apart_are_given_reviewed_and_judged_by_their_own_rules()
    {
        const string head = "one;other;level;endangered;ground;review-on\n";
        Assert.True((await rooms.TakeIn("i-1", ExchangeKit.Apart($"{head}p-2;p-1;cell;;a threat;2026-05-01\n"))).Verdict
            .IsAllowed);
        var later = ExchangeKit.Apart($"{head}p-1;p-2;cell;;a threat;01.06.2026\n");
        Assert.Equal(ImportEffect.Changed, Assert.Single((await rooms.Look(later)).Lines).Effect);
        Assert.True((await rooms.TakeIn("i-2", later)).Verdict.IsAllowed);
        Assert.Equal("", await rooms.Undo("i-2"));

        var wrong = await rooms.Look(ExchangeKit.Apart(
            $"{head}p-1;p-2;block;;a threat;2026-06-01\np-1;p-1;cell;;a;2026-05-01\np-1;p-77;cell;;a;2027-05-01\n"));
        Assert.Equal(
            [(2, "one", "APART-02"), (3, "other", "APART-01"), (4, "other", "APART-01"), (4, "review-on", "APART-03")],
            wrong.Problems.Select(one => (one.Row, one.Column, one.Because[..8])));
        await using var db = rooms.Db();
        var order = await db.KeepAparts.SingleAsync();
        Assert.Equal(("p-1", new DateOnly(2026, 5, 1)), (order.PersonOne, order.ReviewOn));
    }

    [Fact]
    public async Task Health_is_the_medics_to_read_and_write_and_the_rest_is_not()
    {
        var file = ExchangeKit.People("id;health-group\np-1;A\n");
        Assert.Equal("health-group", Assert.Single((await rooms.Look(file)).Problems).Column);
        Assert.True((await rooms.TakeIn("i-1", file, ExchangeKit.Medic)).Verdict.IsAllowed);
        Assert.Equal("sex", Assert.Single((await rooms.Look(
            ExchangeKit.People("id;sex\np-1;male\n"), ExchangeKit.Medic)).Problems).Column);
        Assert.Equal(1, (await rooms.Look(
            ExchangeKit.Apart("one;other;level;ground;review-on\n"), ExchangeKit.Medic)).ProblemCount);

        var seen = Encoding.UTF8.GetString((await rooms.Export(SheetKind.People, SheetFormat.Csv)).AsSpan());
        Assert.DoesNotContain("health-group", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_are_not_taken_in() => Assert.Contains(
        "Cells are not taken in", Assert.Single((await rooms.Look(new(SheetKind.Cells, [1]))).Problems).Because,
        StringComparison.Ordinal);

    private ImportStore Store => rooms.Get<ImportStore>();

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }
}
