using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Opening;
using Facility.Silo.Orders;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class OpeningTests : IAsyncLifetime
{
    private static readonly ImmutableArray<DayOfWeek> Sundays = [DayOfWeek.Sunday];
    private SiloRooms rooms = null!;

    // The rooms' clock begins on a Sunday at 13:00 in Almaty.
    public async ValueTask InitializeAsync()
    {
        var small = SmallSite.Catalogue();
        rooms = await SiloRooms.Open(site: new(
            small.Site with
            {
                Openings =
                [
                    new("walk", SmallSite.Block1, "l1", RegimeKind.Walk, new(Sundays, new(12, 0), new(14, 0))),
                ],
            },
            "digest-2"));
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.Get<PeopleBoard>().Load(default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Cells_with_people_in_them_are_due_while_a_window_is_open_and_no_longer()
    {
        var due = await Due();
        var window = Assert.Single(due.Windows);
        Assert.Equal((RegimeKind.Walk, "B01-L1-C01", 1, false),
            (window.Purpose, window.Cells.Single().Label, window.Cells.Single().People, window.Cells.Single().Done));
        Assert.Equal("", NotDue("b01-l1-c01"));

        rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await Due()).Windows);
        Assert.Contains("is not due", NotDue("b01-l1-c01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_alone_releases_nothing()
    {
        await Due();
        rooms.Clock.Advance(TimeSpan.FromDays(7));
        await Due();

        Assert.Empty(rooms.Panels.Sent);
    }

    [Fact]
    public void A_gate_and_a_block_without_a_plan_are_never_not_due()
    {
        rooms.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("", NotDue("b01-gate"));
        Assert.Equal("", NotDue("b02-l1-c01"));
    }

    [Fact]
    public async Task What_was_released_in_this_window_is_done_and_what_was_before_is_not()
    {
        await Order("before", rooms.Clock.GetUtcNow().AddHours(-2), OrderProgress.Secured);
        await Order("refused", rooms.Clock.GetUtcNow(), OrderProgress.Refused);
        Assert.False((await Due()).Windows[0].Cells[0].Done);

        await Order("now", rooms.Clock.GetUtcNow(), OrderProgress.Opened);
        Assert.True((await Due()).Windows[0].Cells[0].Done);
    }

    [Fact]
    public async Task An_open_roll_check_suspends_the_plan_and_outlives_a_restart()
    {
        var checks = rooms.Get<RollCheckStore>();
        var order = new OpenRollCheck(new("o-1"), SmallSite.Block1, "a noise");
        var check = (await checks.Open(SiloRooms.Guard, order, default)).Check;

        Assert.Equal("ROLL-01", (await checks.Open(
            SiloRooms.Guard, order with { Order = new("o-2") }, default)).Verdict.Rules);
        var due = await Due();
        Assert.Empty(due.Windows);
        Assert.Equal("Guard", due.RollCheck!.By);
        Assert.Contains("roll check", NotDue("b01-l1-c01"), StringComparison.Ordinal);

        await using var again = await SiloRooms.Open(rooms.Folder);
        await again.Get<RollChecks>().Load(default);
        Assert.NotNull(again.Get<RollChecks>().Find(SmallSite.Block1));

        Actor[] both = [SiloRooms.Guard, new(new("a-guard-2"), "Second guard", Role.Guard, new("desk-3"))];
        foreach (var by in both) await checks.Count(by, new(new($"c-{by.Person}"), check, "l1", 1), default);
        foreach (var by in both)
        {
            Assert.Empty((await Due()).Windows);
            await rooms.Get<RollSignatures>().Sign(by, new($"s-{by.Person}"), check, default);
        }
        Assert.Single((await Due()).Windows);
        await using var db = rooms.Db();
        Assert.Equal(
            [
                SiloRecordKinds.RollCheckOpened, SiloRecordKinds.RollCheckRefused, SiloRecordKinds.RollCounted,
                SiloRecordKinds.RollCounted, SiloRecordKinds.RollSigned, SiloRecordKinds.RollCheckClosed,
            ],
            await db.Record.Where(entry => entry.Kind.StartsWith("rollcheck")).OrderBy(entry => entry.Number)
                .Select(entry => entry.Kind).ToListAsync());
    }

    private Task<Facility.Contracts.Opening.DueView> Due() => rooms.Get<DueList>().Of(SmallSite.Block1, default);

    private string NotDue(string door) =>
        rooms.Get<OpeningPlan>().NotDue(rooms.Get<SiteCatalogue>().Doors[new(door)]);

    private Task Order(string id, DateTimeOffset at, OrderProgress progress) => rooms.Writer.Commit(
        (db, _) =>
        {
            db.Orders.Add(new OrderRow
            {
                Id = id, Kind = OrderKinds.Release, DoorId = "b01-l1-c01", PersonId = "a-guard", By = "Guard",
                StationId = "desk-1", Progress = progress, At = at,
            });
            return Task.CompletedTask;
        },
        default);
}
