using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Silo.Roll;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.RollCheck;

/// <summary>The clock begins at one in the afternoon; the evening's roll check is at half past eight.</summary>
public sealed class RollCheckClockTests : IAsyncLifetime
{
    private static readonly Actor Two = new(new("a-guard-2"), "Second guard", Role.Guard, new("desk-3"));

    private static readonly PersonId Person = new("p-1");

    private SiloRooms rooms = null!;
    private int orders;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task One_that_nobody_began_is_late_forty_minutes_after_its_time_and_told_once()
    {
        await At(21, 9, 59);
        Assert.Empty(await Signals());
        await At(21, 10, 0);
        await Tick();
        await Tick();

        Assert.Equal(["roll-check-late b01"], await Signals());
        Assert.Equal(1, await Entries(SiloRecordKinds.RollCheckLate));
        Assert.True((await Board()).Blocks.Single(line => line.Block.Value == "b01").IsLate);
    }

    [Fact]
    public async Task One_that_was_closed_in_time_is_not_late_and_one_that_stays_open_is()
    {
        await At(20, 40, 0);
        var check = await Open("");
        await Close(check);
        await At(21, 30, 0);
        Assert.Empty(await Signals());

        await Open("a noise");
        await At(22, 9, 59);
        Assert.Empty(await Signals());
        await At(22, 10, 0);
        await Tick();
        Assert.Equal(["roll-check-late b01"], await Signals());
    }

    [Fact]
    public async Task A_block_in_which_nobody_is_is_never_late_and_nothing_was_late_before_the_facility_began()
    {
        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), Person, MovementKind.Court, rooms.Clock.GetUtcNow(), "order 1",
                rooms.Clock.GetUtcNow().AddDays(2)), default);
        await At(23, 0, 0);
        Assert.Empty(await Signals());
        Assert.Equal(0, await Entries(SiloRecordKinds.RollCheckLate));
    }

    [Fact]
    public async Task The_morning_one_is_due_anew_each_day_of_the_facilitys_own_clocks()
    {
        // This morning's was before the facility began: it may be held, nobody owes it.
        Assert.Null((await Board()).Blocks[0].DueAt);
        await Close(await Open(""));
        await At(20, 29, 59);
        Assert.Null((await Board()).Blocks[0].DueAt);
        await At(20, 30, 0);
        Assert.Equal(rooms.Clock.GetUtcNow().AddMinutes(40), (await Board()).Blocks[0].DueAt);
    }

    [Fact]
    public async Task Who_is_on_the_register_is_seen_every_two_hours_and_lateness_is_told_once_for_each()
    {
        await PutOn();
        await At(14, 59, 59);
        Assert.Empty(await Signals());
        await At(15, 0, 0);
        await Tick();
        Assert.Equal(["escape-sight-late p-1"], await Signals());
        Assert.True((await Board()).Escape.Single().IsLate);

        Assert.Equal("", (await rooms.Get<EscapeRiskStore>().Seen(SiloRooms.Guard, Person, default)).Rules);
        Assert.False((await Board()).Escape.Single().IsLate);
        await At(17, 0, 0);
        Assert.Equal(2, (await Signals()).Count);
    }

    [Fact]
    public async Task Nobody_is_woken_for_it_and_in_the_morning_it_is_due_at_once()
    {
        await PutOn();
        await At(21, 0, 0, tick: false);
        await rooms.Get<EscapeRiskStore>().Seen(SiloRooms.Guard, Person, default);

        var due = (await Board()).Escape.Single().DueAt;
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), due);
    }

    [Fact]
    public async Task Who_was_counted_was_seen()
    {
        await PutOn();
        await At(14, 30, 0);
        await Close(await Open(""));

        Assert.Equal(rooms.Clock.GetUtcNow(), (await Board()).Escape.Single().LastSeenAt);
    }

    [Fact]
    public async Task Who_is_out_is_not_looked_for_and_who_was_taken_off_no_longer()
    {
        await PutOn();
        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), Person, MovementKind.Court, rooms.Clock.GetUtcNow(), "order 1",
                rooms.Clock.GetUtcNow().AddDays(2)), default);
        await At(19, 0, 0);
        Assert.Empty(await Signals());
        Assert.Null((await Board()).Escape.Single().DueAt);

        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-2"), Person, MovementKind.Return, rooms.Clock.GetUtcNow(), "order 1", null), default);
        await Tick();
        Assert.Empty(await Signals());
        Assert.Equal("", (await Review(null, "the plan was a poem")).Rules);
        await At(21, 5, 0);
        Assert.Empty(await Signals());
        Assert.Empty((await Board()).Escape);
    }

    [Fact]
    public async Task A_review_that_nobody_did_is_told_and_one_that_was_done_moves_the_day()
    {
        await PutOn(new(2026, 3, 2));
        rooms.Clock.Advance(TimeSpan.FromDays(1));
        await Tick();
        Assert.DoesNotContain("escape-review-late p-1", await Signals());
        rooms.Clock.Advance(TimeSpan.FromDays(1));
        await Tick();
        await Tick();
        Assert.Single(await Signals(), signal => signal == "escape-review-late p-1");

        Assert.Equal("ESCR-06", (await Review(new(2026, 4, 1), " ")).Rules);
        Assert.Equal("ESCR-03", (await Review(new(2026, 12, 1), "stays")).Rules);
        Assert.Equal("", (await Review(new(2026, 4, 1), "stays")).Rules);
        Assert.Equal(new DateOnly(2026, 4, 1), (await Board()).Escape.Single().ReviewOn);
    }

    [Fact]
    public async Task The_register_knows_who_put_somebody_on_it_and_shows_the_ground_to_whom_it_concerns()
    {
        await PutOn();
        Assert.Equal("", await PutOnAgain("e-1"));
        Assert.Equal("ESCR-04", await PutOnAgain("e-2"));

        var seen = (await Board(SiloRooms.Administrator)).Escape.Single();
        Assert.Equal(("Admin", "a rope was found"), (seen.PutBy, seen.Ground));
        Assert.Equal("", (await Board()).Escape.Single().Ground);
        await using var db = rooms.Db();
        Assert.DoesNotContain(
            await db.Record.Select(entry => entry.Body).ToListAsync(),
            body => body.Contains("rope", StringComparison.Ordinal));
    }

    private async Task PutOn(DateOnly? review = null) => Assert.Equal(
        "", (await rooms.Get<EscapeRiskStore>().PutOn(
            SiloRooms.Administrator,
            new(new("e-1"), Person, "a rope was found", review ?? new(2026, 5, 1)), default)).Rules);

    private async Task<string> PutOnAgain(string order) => (await rooms.Get<EscapeRiskStore>().PutOn(
        SiloRooms.Administrator, new(new(order), Person, "a rope", new(2026, 5, 1)), default)).Rules;

    private Task<Facility.Contracts.Verdicts.Verdict> Review(DateOnly? next, string because) =>
        rooms.Get<EscapeRiskStore>().Review(SiloRooms.Administrator, Person, next, because, default);

    private async Task<string> Open(string because)
    {
        var receipt = await rooms.Get<RollCheckStore>().Open(
            SiloRooms.Guard, new(new($"o-{++orders}"), SmallSite.Block1, because), default);
        Assert.Equal("", receipt.Verdict.Rules);
        return receipt.Check;
    }

    private async Task Close(string check)
    {
        foreach (var by in (Actor[])[SiloRooms.Guard, Two])
        {
            await rooms.Get<RollCheckStore>().Count(by, new(new($"o-{++orders}"), check, "l1", 1), default);
        }
        foreach (var by in (Actor[])[SiloRooms.Guard, Two])
        {
            Assert.Equal("", (await rooms.Get<RollSignatures>().Sign(
                by, new($"o-{++orders}"), check, default)).Rules);
        }
    }

    // A moment of the first of March on the facility's clocks, five hours before UTC.
    private Task At(int hour, int minute, int second, bool tick = true)
    {
        rooms.Clock.SetUtcNow(new(2026, 3, 1, hour - 5, minute, second, TimeSpan.Zero));
        return tick ? Tick() : Task.CompletedTask;
    }

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<RollCheckClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
        await rooms.Get<EscapeRiskClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
    }

    private Task<RollCheckBoard> Board(Actor? viewer = null) =>
        rooms.Get<RollCheckQueries>().Board(viewer ?? SiloRooms.Guard, default);

    private async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        return await db.Signals.Select(signal => signal.Kind + " " + signal.About).ToListAsync();
    }

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }
}
