using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Custody;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Silo.Custody;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Roll;
using Facility.Silo.RollCheck;
using Facility.Silo.Signals;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Due;

/// <summary>The due list on a real database. It is Sunday 1 March, one in the afternoon by the wall.</summary>
public sealed class DueTests : IAsyncLifetime
{
    private static readonly Actor Medic = new(new("a-medic"), "Medic", Role.Medic, new("desk-4"));
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private static readonly DateTimeOffset MondayOver = new(2026, 3, 2, 19, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset TuesdayOver = MondayOver.AddDays(1);

    private SiloRooms rooms = null!;
    private int orders;

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    private DueStore Store => rooms.Get<DueStore>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c02");
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task An_arrival_starts_the_clocks_of_family_and_quarantine_once()
    {
        var person = await Receive("none");

        Assert.Equal(
            [("family-arrival", TuesdayOver), ("quarantine", new(2026, 3, 16, 19, 0, 0, TimeSpan.Zero))], await Open());
        var item = (await Board()).Open[0];
        Assert.Equal((person, "family", false), (item.Person!.Value, item.To, item.IsLate));
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("a bruise on the left arm", 1)]
    public async Task Injuries_noted_at_reception_are_for_the_prosecutor_at_once(string injuries, int items)
    {
        await Receive(injuries);

        var found = (await Board("prosecutor")).Open;
        Assert.Equal(items, found.Length);
        Assert.All(found, item => Assert.Equal(("injuries", Now.AddHours(1)), (item.Kind, item.DueAt)));
    }

    [Fact]
    public async Task Movements_start_their_clocks_and_who_left_is_decided_on_no_more()
    {
        var person = await Receive("none");
        await Move(person, MovementKind.Transfer);
        Assert.Equal(["family-arrival", "family-despatch", "quarantine"], await Kinds());

        await Tick();
        Assert.Equal(["family-arrival", "family-despatch"], await Kinds());
        Assert.Equal(DueState.Lapsed, Assert.Single((await Board()).Closed).State);

        await Move(new("p-1"), MovementKind.Death);
        Assert.Equal(["death-family", "death-prosecutor", "family-arrival", "family-despatch"], await Kinds());
        await Move(new("p-2"), MovementKind.Release);
        Assert.Equal(4, (await Kinds()).Count);
        await Move(new("p-2"), MovementKind.Arrival);
        Assert.Equal(6, (await Kinds()).Count);
    }

    [Fact]
    public async Task An_item_is_closed_by_its_proof_and_once()
    {
        await Receive("none");
        var item = (await Board("family")).Open.Single();

        Assert.Equal("DUES-02", await Close(item.Id, number: " "));
        Assert.Equal("DUES-02", await Close(item.Id, who: ""));
        Assert.Equal("DUES-02", await Close(item.Id, on: new(2026, 3, 2)));
        Assert.Equal("DUES-02", await Close(item.Id, on: new(2026, 2, 28)));
        Assert.Equal("DUES-01", await Close("du-none"));
        Assert.Equal("", await Close(item.Id));
        Assert.Equal("DUES-01", await Close(item.Id));

        var closed = Assert.Single((await Board()).Closed);
        Assert.Equal((DueState.Done, "letter 5, 2026-03-01, mother"), (closed.State, closed.Proved));
        Assert.Equal(6, await Entries(SiloRecordKinds.DueRefused));
        rooms.Clock.Advance(TimeSpan.FromDays(3));
        await Tick();
        Assert.Empty(await Signals());
    }

    [Fact]
    public async Task What_is_late_is_a_signal_once_and_first_on_the_list()
    {
        await Receive("none");
        rooms.Clock.Advance(TuesdayOver - Now - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Empty(await Signals());
        Assert.Equal(0, (await Board()).LateCount);

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["due-late"], await Signals());
        var board = await Board();
        Assert.Equal((1, true, "family-arrival"), (board.LateCount, board.Open[0].IsLate, board.Open[0].Kind));
        Assert.Equal("", await Close(board.Open[0].Id));
    }

    [Fact]
    public async Task A_role_sees_what_it_does_and_closes_nothing_else()
    {
        await Receive("a bruise");
        var family = (await Board("family")).Open.Single();

        Assert.Equal(["injuries", "quarantine"], await Kinds(Medic));
        Assert.Empty(await Kinds(SiloRooms.Guard));
        Assert.Equal("DUES-01", await Close(family.Id, by: Medic));
        Assert.Equal("", await Close((await Board("prosecutor")).Open.Single().Id, by: Medic));
    }

    [Fact]
    public async Task A_report_of_force_starts_its_clock_and_who_is_named_in_it_sees_none()
    {
        await rooms.AddPerson("a-super", PersonKind.Staff);
        await rooms.Get<SignalStore>().Report(
            SiloRooms.Guard,
            new(new("f-1"), "force-used", "b01", "the left arm was twisted", [new("a-super")]), default);

        var item = Assert.Single((await Board("prosecutor")).Open);
        Assert.Equal(("force", MondayOver), (item.Kind, item.DueAt));
        Assert.Empty(await Kinds(Supervisor));
        Assert.Equal("DUES-01", await Close(item.Id, by: Supervisor));

        rooms.Clock.Advance(TimeSpan.FromDays(2));
        await Tick();
        await using var db = rooms.Db();
        var late = await db.Signals.SingleAsync(signal => signal.Kind == "due-late");
        Assert.Equal(["a-super"], await db.SignalPeople.Where(one => one.SignalId == late.Id)
            .Select(one => one.PersonId).ToListAsync());
        Assert.DoesNotContain(
            await db.RecordSubjects.Select(one => one.Subject).ToListAsync(), subject => subject == "p-1");
    }

    [Fact]
    public async Task Force_is_entered_once_and_what_a_register_knows_is_not_entered()
    {
        var order = new EnterDue(new("e-1"), "force", new("p-1"), Now);
        Assert.Equal("", await Enter(order));
        Assert.Equal("", await Enter(order));
        Assert.Equal([("force", MondayOver)], await Open());

        Assert.Equal("DUES-04", await Enter(order with { Order = new("e-2"), Kind = "family-arrival" }));
        Assert.Equal("DUES-04", await Enter(order with { Order = new("e-3"), Kind = "nothing" }));
        Assert.Equal("DUES-05", await Enter(order with { Order = new("e-4"), At = Now.AddSeconds(1) }));
        Assert.Equal("DUES-05", await Enter(order with { Order = new("e-5"), At = Now.AddDays(-30) }));
        Assert.Equal("DUES-06", await Enter(order with { Order = new("e-6"), Person = new PersonId("nobody") }));
        Assert.Single(await Kinds());
    }

    [Fact]
    public async Task A_sanction_is_copied_to_the_prosecutor_and_its_days_have_their_visits()
    {
        await Isolate(days: 3);
        await Tick();
        Assert.Equal(["sanction"], await Kinds());

        // The note of fitness was the first look; the next whole day begins at midnight.
        rooms.Clock.Advance(TimeSpan.FromHours(11));
        await Tick();
        Assert.Equal([("isolation-visit", MondayOver), ("sanction", MondayOver)], await Open());
        var visit = (await Board("medic")).Open.Single();
        Assert.Equal("DUES-03", await Close(visit.Id, by: Medic));

        await See();
        await Tick();
        Assert.Equal(["sanction"], await Kinds());
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Tick();
        Assert.Contains("isolation-visit", await Kinds());
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Tick();
        Assert.Equal([DueState.Missed, DueState.Done], (await Board("medic")).Closed.Select(item => item.State));
    }

    [Fact]
    public async Task A_visit_is_no_longer_due_when_isolation_is_over()
    {
        await Isolate(days: 3);
        rooms.Clock.Advance(TimeSpan.FromHours(11));
        await Tick();
        var id = (await rooms.Get<IsolationQueries>().Board(default)).Live.Single().Id;
        await rooms.Get<IsolationStore>().End(
            SiloRooms.Administrator, new(id, IsolationEnd.Prosecutor, "demand 4"), default);
        await Tick();

        Assert.Equal(DueState.Lapsed, Assert.Single((await Board("medic")).Closed).State);
    }

    [Fact]
    public async Task Fifteen_days_in_a_row_are_told_outside_and_own_protection_to_the_prosecutor()
    {
        await Isolate(days: 15);
        rooms.Clock.Advance(TimeSpan.FromDays(15));
        await using (var db = rooms.Db()) await rooms.Get<IsolationClocks>().Tick(Now, db, default);
        var item = Assert.Single((await Board("outside")).Open);

        // Monday the 16th, and the next working day is Tuesday.
        Assert.Equal(("isolation-outside", MondayOver.AddDays(15)), (item.Kind, item.DueAt));
        await rooms.Get<IsolationStore>().Order(
            SiloRooms.Administrator,
            new(new("i-safe"), new("p-2"), IsolationKind.SafePlace, "a threat", "head, order 9", Now, Now.AddDays(5)),
            default);
        Assert.Contains((await Board("prosecutor")).Open, one => one.Kind == "safe-place");
    }

    [Fact]
    public async Task A_review_of_an_order_to_keep_apart_is_due_on_its_day_and_closed_by_the_review()
    {
        var store = rooms.Get<KeepApartStore>();
        await store.Open(
            SiloRooms.Administrator,
            new(new("k-1"), new("p-1"), new("p-2"), KeepApartLevel.Cell, null, "a threat", new(2026, 3, 10)), default);
        await Tick();
        var due = Assert.Single(await Open());
        Assert.Equal(("keep-apart-review", new DateTimeOffset(2026, 3, 10, 19, 0, 0, TimeSpan.Zero)), due);

        await using var db = rooms.Db();
        var id = (await db.KeepAparts.SingleAsync()).Id;
        await store.Change(SiloRooms.Administrator, id, new DateOnly(2026, 4, 1), "", default);
        await Tick();
        Assert.Equal(new(2026, 4, 1, 19, 0, 0, TimeSpan.Zero), Assert.Single(await Open()).DueAt);
        await store.Change(SiloRooms.Administrator, id, null, "both gone", default);
        await Tick();
        Assert.Empty(await Open());
        Assert.All((await Board()).Closed, item => Assert.Equal(DueState.Done, item.State));
    }

    [Fact]
    public async Task A_review_that_nobody_made_is_a_signal()
    {
        await rooms.Get<KeepApartStore>().Open(
            SiloRooms.Administrator,
            new(new("k-1"), new("p-1"), new("p-2"), KeepApartLevel.Cell, null, "a threat", new(2026, 3, 2)), default);
        await Tick();
        rooms.Clock.Advance(TimeSpan.FromDays(2));
        await Tick();

        Assert.Equal(["due-late"], await Signals());
    }

    [Fact]
    public async Task Night_rounds_come_round_from_the_first_night_on()
    {
        await Tick();
        Assert.Empty(await Kinds(SiloRooms.Guard));
        rooms.Clock.Advance(TimeSpan.FromHours(9));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["night-rounds"], await Kinds(SiloRooms.Guard));

        rooms.Clock.Advance(TimeSpan.FromHours(8));
        await Tick();
        Assert.Equal(["due-late"], await Signals());
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Tick();
        Assert.Equal(2, (await Kinds(SiloRooms.Guard)).Count);
        Assert.Equal(["due-late"], await Signals());
    }

    [Fact]
    public async Task After_three_days_away_the_turns_of_the_last_day_are_written_and_no_older_ones()
    {
        await Tick();
        rooms.Clock.Advance(TimeSpan.FromDays(3));
        for (var look = 0; look < 2; look++) await Tick();

        Assert.Equal(["night-rounds"], await Kinds(SiloRooms.Guard));
    }

    [Fact]
    public async Task Whoever_is_at_risk_of_escape_is_to_be_seen_every_two_hours_and_each_sight_closes_one_item()
    {
        Assert.Equal("", (await Risks.PutOn(
            Supervisor, new(new("e-1"), new("p-1"), "fled before", new(2026, 4, 1)), default)).Rules);
        await Tick();
        var first = (await Open()).Single(item => item.Kind == "escape-check");
        Assert.Equal(Now.AddHours(2), first.DueAt);

        rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("", (await Risks.Seen(SiloRooms.Guard, new("p-1"), default)).Rules);
        await Tick();
        var second = (await Open()).Single(item => item.Kind == "escape-check");
        Assert.Equal(Now.AddHours(2), second.DueAt);
        Assert.Contains((await Board()).Closed, item => item is { Kind: "escape-check", State: DueState.Done });

        await Move(new("p-1"), MovementKind.Release);
        await Tick();
        Assert.DoesNotContain(await Kinds(SiloRooms.Guard), kind => kind == "escape-check");
        Assert.Contains((await Board()).Closed, item => item is { Kind: "escape-check", State: DueState.Lapsed });
    }

    private async Task<PersonId> Receive(string injuries)
    {
        var store = rooms.Get<CustodyStore>();
        var order = new ReceivePerson(new($"r-{++orders}"), "A man", Sex.Male, null, Now, "a patrol, order 3");
        var receipt = await store.Receive(SiloRooms.Guard, order, default);
        await store.Receive(SiloRooms.Guard, order, default);
        await store.Complete(
            SiloRooms.Administrator, receipt.Person!.Value,
            new("sentence 12", new(2026, 2, 27), "art. 188", "card", injuries, "none", "mother", new(2027, 1, 1)),
            default);
        return receipt.Person.Value;
    }

    private async Task Move(PersonId person, MovementKind kind)
    {
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", (await rooms.Get<RollStore>().Move(
            SiloRooms.Guard, new(new($"m-{++orders}"), person, kind, Now, "order 1", null), default)).Rules);
    }

    private async Task Isolate(int days)
    {
        await See();
        Assert.Equal("", (await rooms.Get<IsolationStore>().Order(
            SiloRooms.Administrator,
            new(new($"i-{++orders}"), new("p-1"), IsolationKind.Disciplinary, "a blow", "head, order 8", Now,
                Now.AddDays(days)) { Breach = "act 7" },
            default)).Rules);
    }

    private async Task See() => await rooms.Get<IsolationStore>().Note(
        Medic, new(new($"n-{++orders}"), new("p-1"), true, ""), default);

    private async Task<string> Close(
        string item, string number = "letter 5", DateOnly? on = null, string who = "mother", Actor? by = null) =>
        (await Store.Close(
            by ?? SiloRooms.Administrator,
            new(item, number, on ?? DateOnly.FromDateTime(Now.AddHours(5).DateTime), who), default)).Rules;

    private async Task<string> Enter(EnterDue order) => (await Store.Enter(Supervisor, order, default)).Rules;

    private EscapeRiskStore Risks => rooms.Get<EscapeRiskStore>();

    private Task<DueBoard> Board(string? to = null) =>
        rooms.Get<DueQueries>().Board(SiloRooms.Administrator, to, default);

    private async Task<List<(string Kind, DateTimeOffset DueAt)>> Open() =>
    [
        .. (await Board()).Open.Where(item => item.Kind != "night-rounds")
            .Select(item => (item.Kind, item.DueAt)).OrderBy(item => item.Kind),
    ];

    private async Task<List<string>> Kinds(Actor? viewer = null) =>
    [
        .. (await rooms.Get<DueQueries>().Board(viewer ?? SiloRooms.Administrator, null, default)).Open
            .Select(item => item.Kind).Where(kind => viewer is not null || kind != "night-rounds").Order(),
    ];

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<DueClocks>().Tick(Now, db, default);
    }

    private async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        return await db.Signals.Select(signal => signal.Kind).ToListAsync();
    }

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }
}
