using Facility.Contracts.Allocation;
using Facility.Contracts.Children;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Children;
using Facility.Silo.Custody;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Children;

/// <summary>Children in the rows of a real database; it is 1 March 2026.</summary>
public sealed class ChildTests : IAsyncLifetime
{
    private static readonly PersonId Mother = new("p-1");

    private SiloRooms rooms = null!;
    private int orders;

    private ChildStore Store => rooms.Get<ChildStore>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("s-1", PersonKind.Staff);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_child_lives_where_the_mother_lives_takes_no_place_and_is_on_no_roll()
    {
        var before = await Figures();
        var child = await TakeIn();

        var seen = Assert.Single((await Board()).Living);
        var (cell, occupied) = await CellOf("b01-l1-c01");
        Assert.Equal((child, cell, Presence.Inside), (seen.Child, seen.Cell, seen.MotherIs));
        Assert.Equal(before with { At = default, Children = 1 }, (await Figures()) with { At = default });
        Assert.Equal(1, occupied);

        await Move("b01-l1-c02");
        Assert.Equal((await CellOf("b01-l1-c02")).Label, Assert.Single((await Board()).Living).Cell);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task The_same_order_takes_one_child_in()
    {
        var order = Order();
        var first = await Store.TakeIn(SiloRooms.Administrator, order, default);
        var again = await Store.TakeIn(SiloRooms.Administrator, order, default);

        Assert.Equal(first.Child, again.Child);
        Assert.Single((await Board()).Living);
        Assert.Equal(1, await ChildrenOf("p-1"));
    }

    [Fact]
    public async Task Whoever_is_not_held_here_has_no_child_here_and_a_refusal_is_recorded()
    {
        foreach (var other in new[] { "s-1", "p-99" })
        {
            var receipt = await Store.TakeIn(SiloRooms.Administrator, Order() with { Mother = new(other) }, default);
            Assert.Equal(("CHLD-01", (PersonId?)null), (receipt.Verdict.Rules, receipt.Child));
        }
        await Leave(MovementKind.Release);
        Assert.Equal("CHLD-01", (await Store.TakeIn(SiloRooms.Administrator, Order(), default)).Verdict.Rules);

        await using var db = rooms.Db();
        Assert.Equal(3, await db.Record.CountAsync(entry => entry.Kind == SiloRecordKinds.ChildRefused));
        Assert.False(await db.Children.AnyAsync());
    }

    [Fact]
    public async Task A_mother_of_a_child_is_not_isolated_and_lives_in_cells_of_mothers_only_while_the_child_is_here()
    {
        Assert.DoesNotContain("ISOL-02", await Isolate(), StringComparison.Ordinal);
        Assert.DoesNotContain("PLACE-33", await Against("p-1"), StringComparison.Ordinal);

        var first = await TakeIn();
        var second = await TakeIn();
        await End(first);
        Assert.Contains("ISOL-02", await Isolate(), StringComparison.Ordinal);
        Assert.Contains("PLACE-33", await Against("p-1"), StringComparison.Ordinal);

        await End(second);
        Assert.DoesNotContain("ISOL-02", await Isolate(), StringComparison.Ordinal);
        Assert.DoesNotContain("PLACE-33", await Against("p-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sheet_says_of_a_mother_takes_her_child_from_nobody()
    {
        await TakeIn();
        await rooms.Writer.Commit(
            async (db, _) => Facility.Silo.Persistence.PersonRows.Copy(
                new() { Sex = Sex.Female }, (await db.Prisoners.FindAsync("p-1"))!), default);

        Assert.Contains("ISOL-02", await Isolate(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_day_is_due_from_thirty_days_before_and_late_the_day_after()
    {
        var child = await TakeIn(born: new(2023, 4, 1));
        await Tick();
        Assert.Empty(await Due());

        rooms.Clock.Advance(TimeSpan.FromDays(1));
        for (var look = 0; look < 3; look++) await Tick();
        var item = Assert.Single(await Due());
        Assert.Equal((child.Value, DueState.Open), (item.PersonId, item.State));
        Assert.Equal(30, Assert.Single((await Board()).Living).DaysLeft);

        rooms.Clock.Advance(item.DueAt - rooms.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Equal(0, await Signals("child-over"));
        Assert.Equal(0, Assert.Single((await Board()).Living).DaysLeft);

        rooms.Clock.Advance(TimeSpan.FromSeconds(2));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(-1, Assert.Single((await Board()).Living).DaysLeft);
        Assert.Equal(1, await Signals("child-over"));
    }

    [Fact]
    public async Task A_longer_stay_ends_what_was_due_and_its_own_end_is_due_again()
    {
        var child = await TakeIn(born: new(2023, 3, 10));
        await Tick();
        Assert.Equal(DueState.Open, Assert.Single(await Due()).State);

        Assert.Equal("", (await Extend(child, new(2027, 3, 10), new(2027, 1, 1))));
        await Tick();
        Assert.Equal(DueState.Done, Assert.Single(await Due()).State);
        var seen = Assert.Single((await Board()).Living);
        Assert.Equal((new DateOnly(2027, 3, 10), true), (seen.LastDay, seen.IsExtended));

        rooms.Clock.Advance(TimeSpan.FromDays(350));
        await Tick();
        Assert.Single(await Due(), item => item.State is DueState.Open);
        await End(child);
        await Tick();
        Assert.All(await Due(), item => Assert.Equal(DueState.Done, item.State));
    }

    [Fact]
    public async Task A_release_that_the_register_does_not_know_extends_nothing()
    {
        var child = await TakeIn(born: new(2023, 3, 10));
        await rooms.Get<CustodyStore>().Extend(
            SiloRooms.Administrator, new(new("e-1"), Mother, "sentence 4", new(2026, 2, 1), new(2029, 1, 1)), default);

        Assert.Equal("CHLD-10", await Extend(child, new(2027, 3, 10), new(2027, 1, 1)));
        Assert.Equal(new DateOnly(2026, 3, 10), Assert.Single((await Board()).Living).LastDay);
    }

    [Theory]
    [InlineData(MovementKind.Release)]
    [InlineData(MovementKind.Transfer)]
    public async Task Who_leaves_with_the_mother_by_an_order_has_left_with_her_passage(MovementKind kind)
    {
        var child = await TakeIn();
        Assert.Equal("", (await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "order 6"), default)).Rules);
        await Leave(kind);

        Assert.Empty((await Board()).Living);
        var stay = Assert.Single(await rooms.Get<ChildQueries>().Of(child, default));
        Assert.Equal((ChildEnd.WithMother, new DateOnly(2026, 3, 1)), (stay.End, stay.EndedOn));
        Assert.Equal((0, 0), (await Signals("child-alone"), await ChildrenOf("p-1")));
    }

    [Theory]
    [InlineData(MovementKind.Release, false)]
    [InlineData(MovementKind.Transfer, false)]
    [InlineData(MovementKind.Death, false)]
    [InlineData(MovementKind.Death, true)]
    public async Task A_child_whose_mother_is_gone_stays_counted_and_is_asked_for(MovementKind kind, bool ordered)
    {
        var child = await TakeIn();
        if (ordered) await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "order 6"), default);
        await Leave(kind);

        var seen = Assert.Single((await Board()).Living);
        Assert.Equal((Presence.Gone, ""), (seen.MotherIs, seen.Cell));
        Assert.Equal((1, 1), (await Signals("child-alone"), (await Figures()).Children));

        await End(child, ChildEnd.WithMother);
        Assert.Empty((await Board()).Living);
    }

    [Fact]
    public async Task An_order_taken_back_takes_no_child_along_and_court_ends_no_stay()
    {
        var child = await TakeIn();
        await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "order 6"), default);
        await Store.GoesAlong(SiloRooms.Administrator, new(child, false, "order 7"), default);
        await Leave(MovementKind.Court);
        Assert.Equal(Presence.Out, Assert.Single((await Board()).Living).MotherIs);
        Assert.Equal(0, await Signals("child-alone"));

        await Leave(MovementKind.Release);
        Assert.Single((await Board()).Living);
        Assert.Equal(1, await Signals("child-alone"));
    }

    [Fact]
    public async Task A_stay_that_has_ended_is_not_asked_for_when_the_mother_leaves()
    {
        await End(await TakeIn());
        await Leave(MovementKind.Release);
        Assert.Equal((0, 0), (await Signals("child-alone"), await ChildrenOf("p-1")));
    }

    [Fact]
    public async Task A_passage_that_is_written_down_later_ends_no_stay_before_its_first_day()
    {
        var child = await TakeIn();
        await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "order 6"), default);
        await Leave(MovementKind.Release, daysAgo: 1);
        Assert.Equal(
            new DateOnly(2026, 3, 1), Assert.Single(await rooms.Get<ChildQueries>().Of(child, default)).EndedOn);
    }

    [Fact]
    public async Task A_stay_ends_once_and_nothing_is_written_of_it_afterwards()
    {
        var child = await TakeIn();
        Assert.Equal("CHLD-16", (await Store.End(
            SiloRooms.Administrator, new(child, ChildEnd.WithMother, "", "act 7", new(2026, 3, 1)), default)).Rules);
        await End(child);

        var again = new EndChildStay(child, ChildEnd.Relatives, "an aunt", "act 7", new(2026, 3, 1));
        Assert.Equal("CHLD-13", (await Store.End(SiloRooms.Administrator, again, default)).Rules);
        Assert.Equal("CHLD-11", (await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "o"), default)).Rules);
        Assert.Contains("CHLD-06", await Extend(child, new(2026, 9, 1), new(2026, 9, 1)), StringComparison.Ordinal);
        Assert.Equal(0, await ChildrenOf("p-1"));
    }

    [Fact]
    public async Task A_child_is_no_prisoner_no_door_no_count_and_no_cell_of_its_own()
    {
        var child = await TakeIn();
        var moved = await rooms.Get<RollStore>().Move(
            SiloRooms.Guard, new(new("m-9"), child, MovementKind.Release, rooms.Clock.GetUtcNow(), "order 1", null),
            default);
        Assert.Equal("ROLL-03", moved.Rules);
        Assert.Contains("MOVE-01", (await rooms.Get<PlacementStore>().Move(
            SiloRooms.Administrator,
            new(new("m-10"), [new(child, new("b01-l1-c02"))], "because", Tongue.English), default)).Verdict.Rules,
            StringComparison.Ordinal);
        Assert.Contains("RECP-06", (await rooms.Get<CustodyStore>().Extend(
            SiloRooms.Administrator, new(new("e-9"), child, "order", new(2026, 2, 1), null), default)).Rules,
            StringComparison.Ordinal);
        await using var db = rooms.Db();
        Assert.False(await db.Placements.AnyAsync(row => row.PersonId == child.Value));
        Assert.False(await db.Prisoners.AnyAsync(row => row.PersonId == child.Value));
    }

    [Fact]
    public async Task No_entry_of_the_record_names_a_paper_or_whom_a_child_was_given_to()
    {
        var child = await TakeIn();
        await Store.GoesAlong(SiloRooms.Administrator, new(child, true, "secret-along"), default);
        await End(child);

        await using var db = rooms.Db();
        var text = string.Join('\n', await db.Record.Select(entry => entry.Body).ToListAsync());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Child of", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mothers_marked_by_hand_without_a_child_written_here_are_counted()
    {
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Prisoners.Add(Facility.Silo.Persistence.PersonRows.NewPrisoner(
                    Mother, new() { Needs = PersonNeeds.WithChild }));
                return Task.CompletedTask;
            },
            default);
        Assert.Equal(1, (await Board()).WithoutRecord);

        await TakeIn();
        Assert.Equal(0, (await Board()).WithoutRecord);
    }

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<DueClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
        await rooms.Get<ChildClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
    }

    private TakeChildIn Order(DateOnly? born = null) => new(
        new($"c-{++orders}"), Mother, "Child of one", born ?? new(2025, 3, 1), new(2026, 3, 1), "secret-certificate");

    private async Task<PersonId> TakeIn(DateOnly? born = null) =>
        (await Store.TakeIn(SiloRooms.Administrator, Order(born), default)).Child!.Value;

    private async Task<string> Extend(PersonId child, DateOnly until, DateOnly ground) => (await Store.Extend(
        SiloRooms.Administrator, new(child, until, ChildGround.Release, ground, "order 5"), default)).Rules;

    private async Task End(PersonId child, ChildEnd how = ChildEnd.Relatives) => Assert.Equal("", (await Store.End(
        SiloRooms.Administrator, new(child, how, "secret-aunt", "secret-act", new(2026, 3, 1)), default)).Rules);

    private async Task Leave(MovementKind kind, int daysAgo = 0)
    {
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = rooms.Clock.GetUtcNow().AddDays(-daysAgo);
        Assert.Equal("", (await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(
                new($"m-{++orders}"), Mother, kind, now, "order 1",
                kind is MovementKind.Court ? now.AddHours(8) : null),
            default)).Rules);
    }

    private async Task Move(string cell) => await rooms.Writer.Commit(
        async (db, _) =>
        {
            (await db.Cells.FindAsync("b01-l1-c01"))!.Occupied--;
            (await db.Cells.FindAsync(cell))!.Occupied++;
            (await db.Placements.FindAsync("p-1"))!.CellId = cell;
        },
        default);

    private async Task<string> Isolate()
    {
        var now = rooms.Clock.GetUtcNow();
        return (await rooms.Get<IsolationStore>().Order(
            SiloRooms.Administrator,
            new(new($"i-{++orders}"), Mother, IsolationKind.Disciplinary, "", "", now, now.AddDays(1)),
            default)).Rules;
    }

    private async Task<string> Against(string person)
    {
        await using var db = rooms.Db();
        var answer = PlacementStore.Judge(
            await rooms.Get<HousingLook>().Around(
                db, rooms.Clock.GetUtcNow(), [new(new(person), new("b01-l1-c02"))]),
            SiloRooms.Administrator,
            new(new("look"), [new(new(person), new("b01-l1-c02"))], "look", Tongue.English));
        return string.Join(' ', answer.Legs.SelectMany(leg => leg.Verdict.Objections).Select(one => one.Rule));
    }

    private async Task<(string Label, int Occupied)> CellOf(string id)
    {
        await using var db = rooms.Db();
        var cell = await db.Cells.SingleAsync(row => row.Id == id);
        return (cell.Label, cell.Occupied);
    }

    private async Task<int> ChildrenOf(string person)
    {
        await using var db = rooms.Db();
        return await db.Prisoners.Where(row => row.PersonId == person).Select(row => row.Children).SingleAsync();
    }

    private Task<ChildBoard> Board() => rooms.Get<ChildQueries>().Board(default);

    private async Task<RollFigures> Figures() => (await rooms.Get<RollQueries>().Board(default)).Figures;

    private async Task<List<Facility.Silo.Persistence.Rows.DueRow>> Due()
    {
        await using var db = rooms.Db();
        return await db.DueItems.Where(item => item.Kind == "child-stay").ToListAsync();
    }

    private async Task<int> Signals(string kind)
    {
        await using var db = rooms.Db();
        return await db.Signals.CountAsync(signal => signal.Kind == kind);
    }
}
