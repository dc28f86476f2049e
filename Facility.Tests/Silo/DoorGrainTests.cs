using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Movement;
using Facility.Silo.Orders;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Silo;

public sealed class DoorGrainTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private readonly OrderId id = new($"o-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_release_is_in_the_record_before_it_is_sent()
    {
        var recorded = -1;
        house.Panels.OnSend = () => recorded = house.Entries(SiloRecordKinds.ReleaseOrdered, id.Value).Result;
        try
        {
            var order = await Release();
            Assert.Equal(OrderProgress.Pending, order.Progress);
        }
        finally
        {
            house.Panels.OnSend = () => { };
        }

        Assert.Equal(1, recorded);
        var sent = Assert.Single(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Equal("b01-gate", sent.Door);
        Assert.Equal("boot-1", sent.StampBoot);
        Assert.Equal(house.Get<Facility.Silo.Hosting.SiloEpoch>().Current, sent.Epoch);
    }

    [Theory]
    [InlineData(ReleaseReason.Exercise, "DOOR-11")]
    [InlineData(ReleaseReason.Movement, "DOOR-11")]
    [InlineData(ReleaseReason.Meal, "")]
    [InlineData(ReleaseReason.Medical, "")]
    [InlineData(ReleaseReason.Evacuation, "")]
    [InlineData(ReleaseReason.Other, "")]
    public async Task A_cell_that_is_not_due_is_released_for_a_meal_medical_an_evacuation_or_a_case_by_name(
        ReleaseReason reason, string rules)
    {
        var order = await house.Door(new("b02-l1-c01")).Release(
            new(id, new("b02-l1-c01"), SiloRooms.Guard, reason, "case of p-0001",
                new(SmallSite.Panel2, "boot-1", 1)), default);

        Assert.Equal(rules, order.Verdict.Rules);
    }

    [Theory]
    [InlineData(ReleaseReason.None)]
    [InlineData(ReleaseReason.Movement)]
    public async Task A_live_movement_order_is_reason_enough_for_the_doors_on_its_way_and_for_no_other(
        ReleaseReason reason)
    {
        var movements = house.Get<MovementBoard>();
        var row = new MovementOrderRow
        {
            Id = "mo-1", OrderId = "o-mo", PersonId = "p-1", Start = "b02-l1-c01", End = "b02-l1-c02",
            Doors = "b02-l1-c01 b02-gate", From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue,
            Stage = MovementStage.Ordered,
        };
        movements.Put(row);
        try
        {
            Assert.Equal(OrderProgress.Pending, (await Cell("b02-l1-c01", id, reason)).Progress);
            await using var db = house.Rooms.Db();
            Assert.Equal("movement order mo-1", (await db.Orders.FindAsync(id.Value))!.Note);
            Assert.Contains("DOOR-11", (await Cell("b02-l1-c02", new($"{id}-2"), reason)).Verdict.Rules,
                StringComparison.Ordinal);
            Assert.Equal("DOOR-11", (await Cell(
                "b02-l1-c01", new($"{id}-3"), ReleaseReason.Exercise)).Verdict.Rules);
        }
        finally
        {
            row.Stage = MovementStage.Ended;
            movements.Put(row);
        }
    }

    private Task<OrderView> Cell(string door, OrderId order, ReleaseReason reason) => house.Door(new(door)).Release(
        new(order, new(door), SiloRooms.Guard, reason, "", new(SmallSite.Panel2, "boot-1", 1)), default);

    [Fact]
    public async Task An_order_acts_once_however_often_it_comes()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Release()));

        Assert.Single(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Single(answers.Select(answer => (answer.Id, answer.Progress, answer.At)).Distinct());
        Assert.Equal(1, await house.Entries(SiloRecordKinds.ReleaseOrdered, id.Value));
    }

    [Fact]
    public async Task One_order_id_on_two_doors_acts_on_one()
    {
        await Task.WhenAll(Release(SmallSite.Gate1), Release(SmallSite.Cell1));

        Assert.Single(house.Panels.Releases, release => release.Order == id.Value);
    }

    [Fact]
    public async Task A_refused_release_is_recorded_and_not_sent()
    {
        house.Get<LockdownBoard>().Put(new("b02"), new(true, DateTimeOffset.UnixEpoch, "somebody", "l-0"));
        var order = await Release(new("b02-gate"), panel: SmallSite.Panel2);
        house.Get<LockdownBoard>().Put(new("b02"), LockdownState.None);

        Assert.Equal(OrderProgress.Refused, order.Progress);
        Assert.Equal("DOOR-06", order.Verdict.Rules);
        Assert.DoesNotContain(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.ReleaseRefused, id.Value));
        Assert.Equal("DOOR-06", (await Release(new("b02-gate"), panel: SmallSite.Panel2)).Verdict.Rules);
    }

    [Fact]
    public async Task A_panel_that_is_away_is_a_fault_and_nothing_waits_for_it()
    {
        house.Panels.Disconnect(SmallSite.Panel2);
        var order = await Release(new("b02-gate"), panel: SmallSite.Panel2);
        house.Panels.Connect(SmallSite.Panel2);

        Assert.Equal((OrderProgress.Failed, FaultCode.PanelNotConnected), (order.Progress, order.Fault));
        Assert.True(order.Verdict.IsAllowed);
        Assert.DoesNotContain(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.OrderFailed, id.Value));
    }

    [Fact]
    public async Task A_release_without_an_answer_becomes_a_fault_once()
    {
        await Release();
        var store = house.Get<OrderStore>();
        Assert.Contains(
            await store.Unanswered(DateTimeOffset.MaxValue, default), order => order.Id == id);

        await house.Door(SmallSite.Gate1).Overdue(id, default);
        await house.Door(SmallSite.Gate1).Overdue(id, default);

        var order = (await store.Find(id, default))!;
        Assert.Equal((OrderProgress.Failed, FaultCode.OrderWithoutOutcome), (order.Progress, order.Fault));
        Assert.Equal(1, await house.Entries(SiloRecordKinds.OrderFailed, id.Value));
        Assert.DoesNotContain(
            await store.Unanswered(DateTimeOffset.MaxValue, default), pending => pending.Id == id);
    }

    [Fact]
    public async Task Without_the_record_nothing_is_released()
    {
        await using (await house.WithoutRecord())
        {
            var order = await Release();
            Assert.Equal((OrderProgress.Failed, FaultCode.RecordNotWritable), (order.Progress, order.Fault));
        }

        Assert.DoesNotContain(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Equal(OrderProgress.Pending, (await Release()).Progress);
    }

    [Fact]
    public async Task A_role_that_may_not_is_stopped_at_the_grain_itself()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Release(actor: SiloRooms.Administrator));

        Assert.DoesNotContain(house.Panels.Releases, release => release.Order == id.Value);
        Assert.Null(await house.Get<OrderStore>().Find(id, default));
    }

    [Fact]
    public async Task Nobody_but_the_silo_itself_calls_what_only_it_may() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => house.Door(SmallSite.Gate1).View(Actor.Host, default));

    private Task<OrderView> Release(DoorId? door = null, Actor? actor = null, PanelId? panel = null) =>
        house.Door(door ?? SmallSite.Gate1).Release(
            new(
                id, door ?? SmallSite.Gate1, actor ?? SiloRooms.Guard, ReleaseReason.Meal, "",
                new(panel ?? SmallSite.Panel1, "boot-1", 1000)),
            default);
}
