using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Joint;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class JointTests : IAsyncLifetime
{
    private static readonly Actor Second = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-3"));
    private static readonly OrderId Id = new("j-1");

    private readonly RecordingAct act = new();
    private SiloRooms rooms = null!;
    private JointGrain grain = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        grain = GrainOf(rooms);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Nothing_is_done_until_a_second_person_confirms_and_then_once()
    {
        var begun = await Begin();
        Assert.Equal((true, JointState.Waiting), (begun.Verdict.IsAllowed, begun.View!.State));
        Assert.Equal(TimeSpan.FromSeconds(60), begun.View.LapsesAt - begun.View.Begun);
        Assert.Empty(act.Done);

        rooms.Clock.Advance(TimeSpan.FromSeconds(59));
        var confirmed = await grain.Confirm(Id, Second, [], default);

        Assert.Equal((JointState.Confirmed, "Supervisor", "Did it."),
            (confirmed.View!.State, confirmed.View.SecondBy, confirmed.View.Says));
        Assert.Equal([(Id, Second.Person)], act.Done);
        Assert.Equal("JOIN-04", (await grain.Confirm(Id, Second, [], default)).Verdict.Rules);
        Assert.Equal([(Id, Second.Person)], act.Done);
        Assert.Equal(1, await Entries(SiloRecordKinds.JointBegun));
        Assert.Equal(1, await Entries(SiloRecordKinds.JointConfirmed));
    }

    [Fact]
    public async Task The_same_person_is_refused_at_any_station_and_the_order_waits_on()
    {
        await Begin();
        var refused = await grain.Confirm(
            Id, SiloRooms.Guard with { Role = Role.Supervisor, Station = new("desk-9") }, [], default);

        Assert.Equal("JOIN-05", refused.Verdict.Rules);
        Assert.Empty(act.Done);
        Assert.Equal(1, await Entries(SiloRecordKinds.JointConfirmRefused));
        Assert.True((await grain.Confirm(Id, Second, [], default)).Verdict.IsAllowed);
    }

    [Fact]
    public async Task Whoever_comes_after_a_minute_comes_too_late_whether_or_not_it_was_swept()
    {
        await Begin();
        rooms.Clock.Advance(JointKinds.WaitsFor);
        Assert.Equal("JOIN-04", (await grain.Confirm(Id, Second, [], default)).Verdict.Rules);
        Assert.True(rooms.Get<JointBoard>().AnyOverdue);

        await grain.Lapse(default);

        Assert.False(rooms.Get<JointBoard>().AnyOverdue);
        Assert.Equal(JointState.Lapsed, Assert.Single(rooms.Get<JointBoard>().Shown).State);
        Assert.Equal(1, await Entries(SiloRecordKinds.JointLapsed));
        Assert.Empty(act.Done);
    }

    [Fact]
    public async Task After_a_restart_it_has_lapsed_and_can_be_neither_lost_nor_done_late()
    {
        await Begin();
        await using var again = await SiloRooms.Open(rooms.Folder);
        var lapsed = await again.Get<JointStore>().Lapse(null, "Facility was restarted.", default);

        Assert.Equal([(Id, JointState.Lapsed)], lapsed.Select(view => (view.Id, view.State)));
        Assert.Equal("JOIN-04", (await GrainOf(again).Confirm(Id, Second, [], default)).Verdict.Rules);
        Assert.Equal(1, await Entries(SiloRecordKinds.JointLapsed));
        Assert.Empty(act.Done);
    }

    [Fact]
    public async Task Of_two_silos_that_saw_it_waiting_only_one_ends_the_waiting()
    {
        await Begin();
        var store = rooms.Get<JointStore>();

        Assert.NotNull(await store.Close(Id, JointState.Confirmed, Second, "Confirmed.", default));
        Assert.Null(await store.Close(Id, JointState.Confirmed, Second, "Confirmed.", default));
        Assert.Null(await store.Close(Id, JointState.Withdrawn, Second, "Withdrawn.", default));
        Assert.Equal(1, await Entries(SiloRecordKinds.JointConfirmed));
    }

    [Fact]
    public async Task One_that_was_withdrawn_is_confirmed_by_nobody()
    {
        await Begin();
        Assert.Equal(JointState.Withdrawn, (await grain.Withdraw(Id, SiloRooms.Guard, default)).View!.State);
        Assert.Equal("JOIN-04", (await grain.Confirm(Id, Second, [], default)).Verdict.Rules);
        Assert.Equal(1, await Entries(SiloRecordKinds.JointWithdrawn));
    }

    [Fact]
    public async Task The_kinds_own_rules_are_asked_at_the_beginning_and_at_the_end()
    {
        act.Answer = Verdict.Refused("TEST-01", "Not now.");
        Assert.Equal("TEST-01", (await Begin("j-2")).Verdict.Rules);
        Assert.Equal("TEST-01", (await Begin("j-2")).Verdict.Rules);

        act.Answer = Verdict.Allowed;
        await Begin();
        act.Answer = Verdict.Refused("TEST-01", "Not any more.");
        Assert.Equal("TEST-01", (await grain.Confirm(Id, Second, [], default)).Verdict.Rules);
        Assert.Empty(act.Done);
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_lets_nothing_be_done()
    {
        await Begin();
        await using (var db = rooms.Db())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE chain_heads RENAME TO chain_heads_lost");

        Assert.Equal(FaultCode.RecordNotWritable, (await grain.Confirm(Id, Second, [], default)).Fault);
        Assert.Empty(act.Done);
    }

    [Fact]
    public async Task The_table_itself_refuses_that_one_person_is_both()
    {
        await Begin();
        await using var db = rooms.Db();
        var row = await db.Joints.SingleAsync();
        (row.State, row.SecondPersonId) = (JointState.Confirmed, row.PersonId);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private JointGrain GrainOf(SiloRooms of) => new(
        of.Get<JointStore>(), of.Get<JointBoard>(), of.Get<SiteCatalogue>(), [act], of.Clock);

    private Task<JointAnswer> Begin(string id = "j-1") => grain.Begin(
        new(new(id), JointKind.GroupRelease, SiloRooms.Guard, SmallSite.Block1, [new("b01-gate")], "walk"), default);

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind && entry.Cause == Id.Value);
    }

    private sealed class RecordingAct : IJointAct
    {
        public Verdict Answer { get; set; } = Verdict.Allowed;

        public List<(OrderId Order, PersonId Second)> Done { get; } = [];

        public JointKind Kind => JointKind.GroupRelease;

        public string Describe(BeginJoint order) => "Do it.";

        public Verdict Judge(BeginJoint order) => Answer;

        public Task<JointOutcome> Do(
            BeginJoint order, Actor second, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
        {
            Done.Add((order.Id, second.Person));
            return Task.FromResult(new JointOutcome(Verdict.Allowed, FaultCode.None, "Did it."));
        }
    }
}
