using Facility.Contracts.Allocation;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Children;
using Facility.Silo.Custody;
using Facility.Silo.Housing;
using Facility.Silo.Orderlies;
using Facility.Silo.Persistence;
using Facility.Silo.Roll;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Facility.Tests.Orderlies;

/// <summary>What ends an assignment by itself.</summary>
public sealed class OrderlyClockTests : OrderlyRig
{
    [Fact]
    public async Task It_ends_when_either_has_left_for_good()
    {
        var (first, second) = (await Standing(), await Standing("p-3", "p-4"));
        await Leave("p-1", MovementKind.Release);
        await Tick();
        Assert.Equal((OrderlyEnd.Left, null), ((await Row(first)).End, (await Row(second)).EndedAt));

        await Leave("p-4", MovementKind.Death);
        await Tick();
        Assert.Equal(OrderlyEnd.Left, (await Row(second)).End);
        Assert.All(
            await Entries(SiloRecordKinds.OrderlyEnded),
            body => Assert.Contains("left", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Court_somebody_elses_isolation_and_an_order_about_somebody_else_end_nothing()
    {
        var id = await Standing();
        var now = Rooms.Clock.GetUtcNow();
        await Isolate("p-3", now, now.AddDays(1));
        await KeepApart("p-1", "p-3");
        await KeepApart("p-4", "p-2");
        await KeepApart("p-9", "p-3");
        await Leave("p-1", MovementKind.Court);
        await Tick();
        Assert.Null((await Row(id)).EndedAt);
    }

    [Fact]
    public async Task It_ends_when_either_is_isolated_from_the_moment_on_that_the_order_holds()
    {
        var (first, second) = (await Standing(), await Standing("p-3", "p-4"));
        var now = Rooms.Clock.GetUtcNow();
        await Isolate("p-1", now.AddHours(1), now.AddHours(3));
        await Isolate("p-4", now.AddHours(2), now.AddHours(3));
        await Tick();
        Assert.Null((await Row(first)).EndedAt);

        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Tick();
        Assert.Equal((OrderlyEnd.Isolated, null), ((await Row(first)).End, (await Row(second)).EndedAt));
        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Tick();
        Rooms.Clock.Advance(TimeSpan.FromHours(3));
        await Tick();
        Assert.Equal(OrderlyEnd.Isolated, (await Row(second)).End);
        Assert.Equal(2, (await Entries(SiloRecordKinds.OrderlyEnded)).Count);
    }

    [Fact]
    public async Task It_ends_when_an_order_keeps_the_two_apart_and_none_begins()
    {
        // The helper's id sorts after the other one's: an order is of a pair, whichever way round.
        var other = await Standing("p-3", "p-2");
        await KeepApart("p-2", "p-3", KeepApartLevel.Block);
        await Tick();
        Assert.Equal(OrderlyEnd.Apart, (await Row(other)).End);

        Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await Standing();
        var order = await KeepApart("p-1", "p-2", KeepApartLevel.Cell);
        await Tick();
        Assert.Equal((OrderlyEnd.Apart, "host"), ((await Row(id)).End, (await Row(id)).EndedBy));
        Assert.Equal("ORDL-06", await Refused());

        await Rooms.Get<KeepApartStore>().Change(SiloRooms.Administrator, order, null, "over", default);
        Assert.Equal("", await Refused());
        await Tick();
        Assert.Equal(2, (await Entries(SiloRecordKinds.OrderlyEnded)).Count);
    }

    [Fact]
    public async Task A_proposal_ends_by_itself_as_well()
    {
        var id = await Proposed();
        await KeepApart("p-1", "p-2");
        await Tick();
        Assert.Equal(OrderlyEnd.Apart, (await Row(id)).End);
    }

    [Fact]
    public async Task The_watch_looks_every_ten_seconds()
    {
        var id = await Standing();
        await KeepApart("p-1", "p-2");
        using var watch = new CustodyWatch(
            Rooms.Get<CustodyClocks>(), Rooms.Get<ChildClocks>(), Rooms.Get<OrderlyClocks>(),
            Rooms.Get<IDbContextFactory<FacilityDb>>(), Rooms.Clock, NullLogger<CustodyWatch>.Instance);
        await watch.StartAsync(default);
        await Eventually.Holds(
            async () =>
            {
                Rooms.Clock.Advance(TimeSpan.FromSeconds(10));
                return (await Row(id)).EndedAt is not null;
            },
            TimeSpan.FromSeconds(20), () => "the watch did not look");
        await watch.StopAsync(default);
    }

    private async Task Tick()
    {
        await using var db = Rooms.Db();
        await Rooms.Get<OrderlyClocks>().Tick(Rooms.Clock.GetUtcNow(), db, default);
    }

    private async Task<string> KeepApart(
        string one, string other, KeepApartLevel level = KeepApartLevel.Landing)
    {
        Assert.Equal("", (await Rooms.Get<KeepApartStore>().Open(
            SiloRooms.Administrator,
            new(Next(), new(one), new(other), level, null, "a threat", new(2026, 4, 1)), default)).Rules);
        await using var db = Rooms.Db();
        return await db.KeepAparts.OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id)
            .Select(row => row.Id).FirstAsync();
    }

    private async Task Leave(string who, MovementKind kind)
    {
        Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = Rooms.Clock.GetUtcNow();
        Assert.Equal("", (await Rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(Next(), new(who), kind, now, "order 1", kind is MovementKind.Court ? now.AddHours(8) : null),
            default)).Rules);
    }
}
