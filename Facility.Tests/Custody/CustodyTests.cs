using Facility.Contracts.Custody;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Custody;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Custody;

public sealed class CustodyTests : IAsyncLifetime
{
    private static readonly ReceptionPapers Papers = new(
        "sentence 12", new(2026, 2, 27), "art. 188", "identity card 012", "none", "a watch", "mother, told by phone",
        new(2026, 3, 6));

    private SiloRooms rooms = null!;
    private int orders;

    private CustodyStore Store => rooms.Get<CustodyStore>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task From_the_gate_on_somebody_is_on_the_roll_without_papers_and_once()
    {
        var order = Order("Unknown man");
        var first = await Store.Receive(SiloRooms.Guard, order, default);
        var again = await Store.Receive(SiloRooms.Guard, order, default);

        Assert.Equal(first.Person, again.Person);
        var figures = (await rooms.Get<RollQueries>().Board(default)).Figures;
        Assert.Equal((2, 1, 1, 1), (figures.Inside, figures.NoCell, figures.ArrivedToday, figures.UnlockRoll));
        var waiting = Assert.Single((await Board()).Incomplete);
        Assert.Equal((rooms.Clock.GetUtcNow().AddHours(24), false), (waiting.DueAt, waiting.IsLate));
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Theory]
    [InlineData("", "a patrol", 0, "RECP-01")]
    [InlineData("A man", " ", 0, "RECP-03")]
    [InlineData("A man", "a patrol", 1, "RECP-02")]
    public async Task What_cannot_be_is_refused_and_nobody_is_on_the_roll(
        string name, string by, int hoursAhead, string rules)
    {
        var order = Order(name) with { BroughtBy = by, At = rooms.Clock.GetUtcNow().AddHours(hoursAhead) };

        Assert.Equal(rules, (await Store.Receive(SiloRooms.Guard, order, default)).Verdict.Rules);
        Assert.Equal(1, (await rooms.Get<RollQueries>().Board(default)).Figures.Inside);
    }

    [Fact]
    public async Task A_reception_names_everything_that_is_missing_and_is_completed_once()
    {
        var person = await Receive();
        var refused = await Store.Complete(
            SiloRooms.Administrator, person, Papers with { Injuries = " ", HeldUntil = null }, default);

        Assert.Equal("RECP-05", refused.Rules);
        Assert.Contains("injuries noted, held until", refused.Refusals[0].Because, StringComparison.Ordinal);
        Assert.Single((await Board()).Incomplete);
        Assert.Equal("", await Complete(person));
        Assert.Empty((await Board()).Incomplete);
        Assert.Equal("RECP-04", await Complete(person));
        Assert.Equal("RECP-04", await Complete(new("p-1")));
    }

    [Fact]
    public async Task Late_papers_are_told_once_to_head_and_inspector()
    {
        await Receive();
        rooms.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Empty(await Signals());

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["papers-late"], await Signals());
        Assert.True(Assert.Single((await Board()).Incomplete).IsLate);
    }

    [Fact]
    public async Task The_end_of_a_holding_is_counted_down_and_overdue_is_a_signal_until_a_new_order_or_release()
    {
        var person = await Receive();
        await Complete(person);
        Assert.Equal(5, Assert.Single((await Board()).Ending).DaysLeft);

        rooms.Clock.Advance(TimeSpan.FromDays(5));
        await Tick();
        Assert.Equal((0, 0), (Assert.Single((await Board()).Ending).DaysLeft, (await Signals()).Count));

        rooms.Clock.Advance(TimeSpan.FromDays(1));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["held-over"], await Signals());
        Assert.Equal(-1, Assert.Single((await Board()).Ending).DaysLeft);

        Assert.Equal("", await Extend(person, new(2026, 12, 1)));
        Assert.Empty((await Board()).Ending);
    }

    [Fact]
    public async Task Who_is_released_is_on_no_list_and_no_clock()
    {
        var person = await Receive();
        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), person, MovementKind.Release, rooms.Clock.GetUtcNow().AddSeconds(1), "order 1", null),
            default);
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("", (await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-2"), person, MovementKind.Release, rooms.Clock.GetUtcNow(), "order 1", null), default)).Rules);
        rooms.Clock.Advance(TimeSpan.FromDays(2));
        await Tick();

        Assert.Empty(await Signals());
        Assert.Empty((await Board()).Incomplete);
        Assert.Equal("RECP-06", await Extend(person, new(2027, 1, 1)));
    }

    [Fact]
    public async Task Somebody_who_was_imported_gets_a_day_by_their_first_order()
    {
        Assert.Equal(1, (await Board()).WithoutDay);
        Assert.Equal("", await Extend(new("p-1"), new(2026, 3, 20)));

        var board = await Board();
        Assert.Equal((0, 19), (board.WithoutDay, Assert.Single(board.Ending).DaysLeft));
        Assert.Equal("RECP-07", await Extend(new("p-1"), new(2026, 2, 1)));
    }

    [Fact]
    public async Task An_order_that_holds_somebody_counts_once_and_its_repeat_takes_no_newer_one_back()
    {
        var first = new ExtendHolding(new("e-1"), new("p-1"), "court order 9", new(2026, 2, 20), new(2026, 3, 10));
        await Store.Extend(SiloRooms.Administrator, first, default);
        await Store.Extend(
            SiloRooms.Administrator, first with { Order = new("e-2"), HeldUntil = new(2026, 3, 20) }, default);

        Assert.True((await Store.Extend(SiloRooms.Administrator, first, default)).IsAllowed);
        Assert.Equal(19, Assert.Single((await Board()).Ending).DaysLeft);
    }

    private ReceivePerson Order(string name) => new(
        new($"r-{++orders}"), name, Sex.Unknown, null, rooms.Clock.GetUtcNow(), "a patrol, order 3");

    private async Task<PersonId> Receive() =>
        (await Store.Receive(SiloRooms.Guard, Order("A man"), default)).Person!.Value;

    private async Task<string> Complete(PersonId person) =>
        (await Store.Complete(SiloRooms.Administrator, person, Papers, default)).Rules;

    private async Task<string> Extend(PersonId person, DateOnly until) => (await Store.Extend(
        SiloRooms.Administrator,
        new(new($"e-{++orders}"), person, "court order 9", new(2026, 2, 20), until), default)).Rules;

    private Task<CustodyBoard> Board() => rooms.Get<CustodyQueries>().Board(default);

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<CustodyClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
    }

    private async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        Assert.Equal(await db.Signals.CountAsync(), await db.Record.CountAsync(entry =>
            entry.Kind == SiloRecordKinds.PapersLate || entry.Kind == SiloRecordKinds.HoldingOver));
        return await db.Signals.Select(signal => signal.Kind).ToListAsync();
    }
}
