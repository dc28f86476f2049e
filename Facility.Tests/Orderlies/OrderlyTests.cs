using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Orderlies;

/// <summary>How an assignment is proposed, consented to and ended.</summary>
public sealed class OrderlyTests : OrderlyRig
{
    [Fact]
    public async Task It_stands_with_the_second_consent_and_not_before()
    {
        foreach (var (first, second) in new[]
        {
            (OrderlySide.Helper, OrderlySide.Helped), (OrderlySide.Helped, OrderlySide.Helper),
        })
            await End(await StandsWith(first, second));
        Assert.Equal(2, (await Entries(SiloRecordKinds.OrderlyStands)).Count);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_consent_is_heard_alone_once_by_two_others_than_who_proposed()
    {
        var id = await Proposed();
        Assert.Equal("ORDL-12", await Hear(id, SiloRooms.Administrator, OrderlySide.Helper));
        Assert.Equal("ORDL-11", await Hear(id, Medic, OrderlySide.Helper, alone: false));
        Assert.Equal("ORDL-10", await Hear(id, Medic, OrderlySide.None));
        Assert.Equal("", await Hear(id, Medic, OrderlySide.Helper));
        Assert.Equal("ORDL-12", await Hear(id, Medic, OrderlySide.Helped));
        Assert.Equal("ORDL-10", await Hear(id, Supervisor, OrderlySide.Helper));
        Assert.Equal("ORDL-09", await Hear("od-none", Supervisor, OrderlySide.Helped));

        Assert.Null((await Row(id)).StandsSince);
        Assert.Equal(6, (await Entries(SiloRecordKinds.OrderlyRefused)).Count);
        Assert.Single(await Entries(SiloRecordKinds.OrderlyHeard));
    }

    [Fact]
    public async Task What_stands_or_has_ended_waits_for_no_consent()
    {
        var id = await Standing();
        Assert.Contains("ORDL-09", await Hear(id, SiloRooms.Guard, OrderlySide.Helper), StringComparison.Ordinal);
        await End(id);
        Assert.Contains("ORDL-09", await Hear(id, SiloRooms.Guard, OrderlySide.Helper), StringComparison.Ordinal);
        Assert.NotNull((await Row(id)).EndedAt);
    }

    [Fact]
    public async Task A_no_ends_it_at_once_whoever_hears_it_and_however()
    {
        foreach (var side in Enum.GetValues<OrderlySide>()) await NoEnds(side);
    }

    [Fact]
    public async Task It_ends_without_a_reason_once_and_only_if_there_is_one()
    {
        var id = await Standing();
        Assert.Equal("", await End(id, OrderlySide.Helped));
        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("", await End(id, OrderlySide.Helper));
        Assert.Equal("ORDL-14", await End("od-none"));

        var row = await Row(id);
        Assert.Equal(
            (OrderlySide.Helped, "a-guard", Rooms.Clock.GetUtcNow().AddHours(-1)),
            (row.AskedBy, row.EndedBy, row.EndedAt!.Value));
        Assert.Single(await Entries(SiloRecordKinds.OrderlyEnded));
        await Standing();
    }

    [Fact]
    public async Task The_same_order_acts_once()
    {
        var propose = new ProposeOrderly(Next(), new("p-1"), new("p-2"), "help");
        var first = await Store.Propose(SiloRooms.Administrator, propose, default);
        Assert.Equal(first.Assignment, (await Store.Propose(SiloRooms.Administrator, propose, default)).Assignment);

        var hear = new HearOrderly(Next(), first.Assignment, OrderlySide.Helper, Consents: true, Alone: true);
        Assert.Equal("", (await Store.Hear(Medic, hear, default)).Rules);
        Assert.Equal("", (await Store.Hear(Medic, hear, default)).Rules);
        Assert.Single(await Entries(SiloRecordKinds.OrderlyProposed));
        Assert.Single(await Entries(SiloRecordKinds.OrderlyHeard));
    }

    [Fact]
    public async Task Who_cannot_help_or_be_helped_is_refused_with_what_stands_in_the_rows()
    {
        Assert.Contains("ORDL-01", await Refused("p-2", "p-2"), StringComparison.Ordinal);
        Assert.Contains("ORDL-01", await Refused("p-1", "p-99"), StringComparison.Ordinal);
        Assert.Equal("ORDL-02", await Refused("p-1", "p-3"));
        Assert.Equal("ORDL-05", await Refused("p-9"));

        await Rooms.Writer.Commit(
            async (db, _) => (await db.People.FindAsync("p-3"))!.Born = new(2008, 3, 2), default);
        Assert.Equal("ORDL-03 ORDL-06", await Refused("p-3"));
        await Change("p-1", row => row.Sex = Sex.Female);
        Assert.Equal("ORDL-06", await Refused());
        await Change("p-1", row => (row.Sex, row.HealthGroup) = (Sex.Male, "B"));
        Assert.Equal("ORDL-06", await Refused());
        await Change("p-1", row => row.HealthGroup = "");

        await Change("p-1", row => row.Presence = Presence.Out);
        Assert.Equal("ORDL-01", await Refused());
        await Change("p-1", row => row.Presence = Presence.Inside);
        Assert.Equal("", await Refused());
    }

    [Fact]
    public async Task Nobody_is_in_two_whether_helping_or_helped_and_not_in_one_with_oneself()
    {
        var id = await Proposed();
        Assert.Equal("ORDL-07", await Refused("p-1", "p-4"));
        Assert.Equal("ORDL-07", await Refused("p-3", "p-2"));
        Assert.Equal("ORDL-07", await Refused("p-2", "p-4"));
        await Change("p-1", row => row.Needs = PersonNeeds.DailyHelp);
        Assert.Equal("ORDL-07", await Refused("p-3", "p-1"));
        Assert.Equal("", await Refused("p-3", "p-4"));

        Assert.Equal("", await Hear(id, Medic, OrderlySide.Helper));
        Assert.Equal("", await Hear(id, Supervisor, OrderlySide.Helped));
        Assert.NotNull((await Row(id)).StandsSince);
    }

    [Fact]
    public async Task In_isolation_by_an_order_or_by_the_cell_and_in_quarantine_nobody_helps_or_is_helped()
    {
        foreach (var person in new[] { "p-1", "p-2" }) await IsReachedBy(person);
    }

    [Fact]
    public async Task What_has_changed_since_the_proposal_is_found_when_it_would_begin_to_stand()
    {
        var id = await Proposed();
        await Hear(id, Medic, OrderlySide.Helper);
        await MoveTo("p-1", "b02-l1-c02");
        Assert.Equal("ORDL-05", await Hear(id, Supervisor, OrderlySide.Helped));
        Assert.Equal((null, null), ((await Row(id)).StandsSince, (await Row(id)).EndedAt));

        await MoveTo("p-1", "b01-l1-c02");
        Assert.Equal("", await Hear(id, Supervisor, OrderlySide.Helped));
        Assert.NotNull((await Row(id)).StandsSince);
    }

    [Fact]
    public async Task The_database_refuses_what_slips_past_the_rules()
    {
        var id = await Proposed();
        await Hear(id, Medic, OrderlySide.Helper);
        await Assert.ThrowsAsync<DbUpdateException>(() => Plant("p-1", "p-4"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Plant("p-3", "p-2"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Plant("p-3", "p-3"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Rooms.Writer.Commit(
            (db, _) =>
            {
                db.OrderlyConsents.Add(new()
                {
                    OrderlyId = id, Side = OrderlySide.Helped, OrderId = "o-x", HeardBy = "a-medic",
                });
                return Task.CompletedTask;
            },
            default));
        await Plant("p-3", "p-4");
    }

    private async Task<string> StandsWith(OrderlySide first, OrderlySide second)
    {
        var id = await Proposed();
        Assert.Null((await Row(id)).StandsSince);
        Assert.Equal("", await Hear(id, Medic, first));
        Assert.Null((await Row(id)).StandsSince);

        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("", await Hear(id, Supervisor, second));
        Assert.Equal((Rooms.Clock.GetUtcNow(), null), ((await Row(id)).StandsSince, (await Row(id)).EndedAt));
        return id;
    }

    private async Task NoEnds(OrderlySide side)
    {
        var proposed = await Proposed();
        Assert.Equal("", await Hear(proposed, SiloRooms.Administrator, side, consents: false, alone: false));
        Assert.Equal((OrderlyEnd.Ended, side), ((await Row(proposed)).End, (await Row(proposed)).AskedBy));

        var heard = await Proposed();
        await Hear(heard, Medic, OrderlySide.Helper);
        Assert.Equal("", await Hear(heard, Medic, side, consents: false));
        Assert.NotNull((await Row(heard)).EndedAt);

        var standing = await Standing();
        Assert.Equal("", await Hear(standing, Medic, side, consents: false));
        Assert.NotNull((await Row(standing)).EndedAt);
    }

    private async Task IsReachedBy(string person)
    {
        var now = Rooms.Clock.GetUtcNow();
        await Isolate(person, now, now.AddHours(1));
        Assert.Equal("ORDL-04", await Refused());
        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Change(person, row => row.QuarantineUntil = DateOnly.FromDateTime(now.DateTime));
        Assert.Equal("ORDL-04", await Refused());

        Rooms.Clock.Advance(TimeSpan.FromDays(1));
        await Rooms.Writer.Commit(
            async (db, _) => (await db.Cells.FindAsync(person is "p-1" ? "b01-l1-c01" : "b01-l1-c02"))!.Purposes
                = Facility.Contracts.Allocation.CellPurposes.SafePlace, default);
        Assert.Equal("ORDL-04", await Refused());
        await Rooms.Writer.Commit(
            async (db, _) => await db.Cells.ForEachAsync(cell => cell.Purposes = default), default);
        await End(await Proposed());
    }

    private Task Plant(string helper, string helped) => Rooms.Writer.Commit(
        (db, _) =>
        {
            db.Orderlies.Add(new() { Id = $"od-{helper}-{helped}", HelperId = helper, HelpedId = helped });
            return Task.CompletedTask;
        },
        default);
}
