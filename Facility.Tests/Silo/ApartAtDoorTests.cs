using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Silo.Housing;
using Facility.Silo.Orders;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

/// <summary>One of 1-101 is kept apart from one of 1-102, on the same landing; both doors are secured.</summary>
public sealed class ApartAtDoorTests : IAsyncLifetime
{
    private const string One = "b01-l1-c01", Two = "b01-l1-c02";
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private SiloRooms rooms = null!;
    private int orders;
    private long revisions;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await Live("p-1", One);
        await Live("p-2", Two);
        await Apart("p-1", "p-2");
        Tell(One);
        Tell(Two);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task While_one_is_released_the_other_is_not_and_once_it_is_secured_again_it_is()
    {
        var first = await Release(One);
        Assert.True(first.View.Verdict.IsAllowed);

        var second = await Release(Two);
        Assert.Equal("APART-07", second.View.Verdict.Rules);
        Assert.Equal(OrderProgress.Refused, second.View.Progress);
        Assert.Contains("under way", second.View.Says, StringComparison.Ordinal);

        await Ends(first.View);
        Assert.True((await Release(Two)).View.Verdict.IsAllowed);
    }

    [Theory]
    [InlineData(Secured.No, "not secured")]
    [InlineData(Secured.Unknown, "cannot be seen")]
    public async Task A_door_that_is_open_or_cannot_be_seen_keeps_the_other_shut(Secured secured, string says)
    {
        Tell(One, secured);

        var kept = await Release(Two);
        Assert.Equal("APART-07", kept.View.Verdict.Rules);
        Assert.Contains(says, kept.View.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReleaseReason.Exercise, "APART-07")]
    [InlineData(ReleaseReason.Movement, "APART-07")]
    [InlineData(ReleaseReason.Visit, "APART-07")]
    [InlineData(ReleaseReason.Evacuation, "APART-07")]
    [InlineData(ReleaseReason.Meal, "")]
    [InlineData(ReleaseReason.Search, "")]
    public async Task Who_was_let_out_counts_as_being_on_the_landing_for_five_minutes(
        ReleaseReason reason, string rules)
    {
        await Ends((await Release(One, reason)).View);
        rooms.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(rules, (await Release(Two)).View.Verdict.Rules);

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await NothingUnderWay();
        Assert.Equal("", (await Release(Two)).View.Verdict.Rules);
    }

    [Fact]
    public async Task A_release_that_nobody_used_lets_nobody_out()
    {
        await Ends((await Release(One, ReleaseReason.Exercise)).View, "Locked again; nobody passed.");

        Assert.Equal("", (await Release(Two)).View.Verdict.Rules);
    }

    [Theory]
    [InlineData(ReleaseReason.Medical)]
    [InlineData(ReleaseReason.Evacuation)]
    public async Task A_medical_exit_and_an_evacuation_are_only_warned_of(ReleaseReason reason)
    {
        Tell(One, Secured.No);

        var kept = await Release(Two, reason);
        Assert.True(kept.View.Verdict.IsAllowed);
        Assert.Contains("Keep them apart", kept.View.Warns, StringComparison.Ordinal);
        Assert.Equal(kept.View.Warns, (await rooms.Get<OrderStore>().Find(kept.View.Id, default))!.Warns);
        await using var db = rooms.Db();
        var body = Facility.Silo.Record.RecordBody.Read(
            (await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.ReleaseOrdered)).Body);
        Assert.Contains("APART-07", body["warned"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DoorAlarms.Fire)]
    [InlineData(DoorAlarms.Lever)]
    public async Task Fire_or_a_lever_anywhere_in_the_block_leaves_only_the_warning_also_for_a_group(DoorAlarms alarm)
    {
        Tell(One, Secured.No);
        Tell("b01-gate", Secured.Yes, alarm);

        var kept = await Release(Two, act: ReleaseAct.Group);
        Assert.True(kept.View.Verdict.IsAllowed);
        Assert.NotEmpty(kept.View.Warns);
    }

    [Fact]
    public async Task Fire_in_another_block_changes_nothing_here_and_a_group_without_one_refuses_the_second_door()
    {
        Tell("b02-gate", Secured.Yes, DoorAlarms.Fire);

        Assert.Equal("", (await Release(One, act: ReleaseAct.Group)).View.Verdict.Rules);
        Assert.Equal("APART-07", (await Release(Two, act: ReleaseAct.Group)).View.Verdict.Rules);
    }

    [Fact]
    public async Task Only_live_orders_people_who_are_inside_and_cells_of_one_landing_count()
    {
        Tell(One, Secured.No);
        await rooms.Writer.Commit(
            async (db, _) => (await db.Prisoners.SingleAsync(row => row.PersonId == "p-1")).Presence = Presence.Out,
            default);
        Assert.Equal("", (await Release(Two)).View.Verdict.Rules);
        await NothingUnderWay();

        await rooms.Writer.Commit(
            async (db, _) => (await db.Prisoners.SingleAsync(row => row.PersonId == "p-1")).Presence = Presence.Inside,
            default);
        Assert.Equal("APART-07", (await Release(Two)).View.Verdict.Rules);
        Assert.Equal("", (await Release("b02-l1-c01")).View.Verdict.Rules);
        Assert.Equal("", (await Release("b01-gate")).View.Verdict.Rules);

        await using var db = rooms.Db();
        var id = await db.KeepAparts.Select(row => row.Id).SingleAsync();
        Assert.Equal("", (await rooms.Get<KeepApartStore>().Change(Supervisor, id, null, "over", default)).Rules);
        Assert.Equal("", (await Release(Two)).View.Verdict.Rules);
    }

    [Fact]
    public async Task Who_and_why_is_told_only_to_whoever_reads_the_register_and_kept_nowhere()
    {
        Tell(One, Secured.No);
        var kept = await Release(Two);

        var guard = kept.For(SiloRooms.Guard).Verdict.Refusals.Single();
        var supervisor = kept.For(Supervisor).Verdict.Refusals.Single();
        Assert.DoesNotContain("Name of", guard.Because, StringComparison.Ordinal);
        Assert.DoesNotContain("a threat", guard.Because, StringComparison.Ordinal);
        Assert.Contains("Name of p-2 (B01-L1-C02) and Name of p-1 (B01-L1-C01)", supervisor.Because,
            StringComparison.Ordinal);
        Assert.Contains("a threat", supervisor.Because, StringComparison.Ordinal);
        Assert.Equal((guard.Rule, guard.WouldChange), (supervisor.Rule, supervisor.WouldChange));

        await using var db = rooms.Db();
        var row = await db.Orders.SingleAsync();
        Assert.DoesNotContain("Name of", row.Refusals + row.Says, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.Record.ToListAsync(), entry =>
            entry.Kind == SiloRecordKinds.ReleaseRefused
            && (entry.Body.Contains("threat", StringComparison.Ordinal)
                || entry.Body.Contains("p-1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_many_releases_at_one_moment_on_both_doors_only_one_door_is_released()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Release(number % 2 == 0 ? One : Two)));

        Assert.Single(all.Where(kept => kept.View.Verdict.IsAllowed).Select(kept => kept.View.Door).Distinct());
        Assert.Contains(all, kept => kept.View.Verdict.Rules == "APART-07");
    }

    private Task<KeptRelease> Release(
        string door, ReleaseReason reason = ReleaseReason.Meal, ReleaseAct act = ReleaseAct.Single) =>
        rooms.Get<OrderStore>().Keep(
            new(new($"o-{Interlocked.Increment(ref orders)}"), new(door), SiloRooms.Guard, reason, "",
                new(SmallSite.Panel1, "boot-1", 1), act),
            Verdict.Allowed, FaultCode.None, 1, default);

    private Task Ends(OrderView order, string says = "Closed and secured.") => rooms.Writer.Commit(
        async (db, record) =>
        {
            var row = await db.Orders.SingleAsync(row => row.Id == order.Id.Value);
            (row.Progress, row.ClosedAt, row.Says) = (OrderProgress.Secured, record.Now, says);
        },
        default);

    private Task NothingUnderWay() => rooms.Writer.Commit(
        async (db, record) =>
        {
            foreach (var row in await db.Orders.Where(row => row.ClosedAt == null).ToListAsync())
                (row.Progress, row.ClosedAt) = (OrderProgress.Failed, record.Now.AddHours(-1));
        },
        default);

    private void Tell(string door, Secured secured = Secured.Yes, DoorAlarms alarms = DoorAlarms.None) =>
        rooms.Get<IDoorBoard>().Take(
            door.StartsWith("b01", StringComparison.Ordinal) ? SmallSite.Panel1 : SmallSite.Panel2,
            [
                new()
                {
                    Door = new(door), Secured = secured, Alarms = alarms, Availability = Availability.Online,
                    Revision = ++revisions, ConfirmedAt = rooms.Clock.GetUtcNow(),
                },
            ]);

    private async Task Apart(string one, string other)
    {
        var today = rooms.Get<HousingLook>().HouseAt(rooms.Clock.GetUtcNow()).Today;
        Assert.Equal("", (await rooms.Get<KeepApartStore>().Open(Supervisor, new(
            new($"k-{++orders}"), new(one), new(other), KeepApartLevel.Cell, null, "a threat", today.AddDays(30)),
            default)).Rules);
    }

    private async Task Live(string person, string cell)
    {
        await rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), new() { Sex = Sex.Male }));
                return Task.CompletedTask;
            },
            default);
    }
}
