using Facility.Contracts.Doors;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Silo.OutOfCell;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.OutOfCell;

/// <summary>What is told while there is time, and what stands when a day is over.</summary>
public sealed class OutOfCellClockTests : OutOfCellRig
{
    [Fact]
    public async Task A_block_is_told_once_on_a_day_as_soon_as_a_walk_has_to_begin()
    {
        Until("17:59");
        await Tick();
        Assert.Empty(await NewSignals());
        Until("18:00");
        await Tick();
        Assert.Equal(["walk-owed b01"], await NewSignals());
        Assert.Equal(MeterState.Amber, (await Outdoors("p-1")).State);
        Until("19:00");
        await Tick();
        Assert.Empty(await NewSignals());
        Assert.Equal(1, await Recorded(SiloRecordKinds.OutOfCellOwed));
    }

    [Fact]
    public async Task Where_everybody_had_their_walk_nobody_is_told_anything()
    {
        foreach (var door in new[] { Cell, "b01-l1-c02" })
        {
            await Release(ReleaseReason.Exercise, "10:00", door);
            await Release(ReleaseReason.Exercise, "11:11", door);
        }
        Until("18:00");
        await Tick();
        NextDay("00:01");
        await Tick();
        Assert.Empty(await NewSignals());
        Assert.Equal(["Outdoors Enough 60/0/60"], await Kept("p-1"));
        Assert.Equal(0, await Recorded(SiloRecordKinds.OutOfCellDay));
    }

    [Fact]
    public async Task When_a_day_is_over_each_is_kept_and_who_had_less_or_is_unknown_is_told_once_for_the_block()
    {
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "10:40");
        await Saw(RecordKinds.DoorOpenedByKey, "19:00", "b01-l1-c02");
        NextDay("00:00");
        await Tick();
        await Tick();
        Assert.Equal(["Outdoors Short 29/0/60"], await Kept("p-1"));
        Assert.Equal(["Outdoors Unknown 0/180/60"], await Kept("p-3"));
        Assert.Equal(["walk-short b01"], await NewSignals());
        Assert.Equal(3, await Recorded(SiloRecordKinds.OutOfCellDay));
        await using (var db = Rooms.Db())
        {
            Assert.StartsWith("2026-03-02: 2 people of this block had less than their time, of 1 more",
                (await db.Signals.SingleAsync(row => row.Kind == "walk-short")).Text, StringComparison.Ordinal);
        }

        // After a restart nothing is told anew.
        await Rooms.Writer.Commit((_, _) => Task.CompletedTask, default);
        NextDay("02:00");
        await using var seen = Rooms.Db();
        await new OutOfCellClocks(Rooms.Writer, Rooms.Get<OutOfCellLook>())
            .Tick(Rooms.Clock.GetUtcNow(), seen, default);
        Assert.Empty(await NewSignals());
        Assert.Equal(3, await Recorded(SiloRecordKinds.OutOfCellDay));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task What_is_written_the_day_after_changes_how_the_day_ended_and_is_recorded()
    {
        NextDay("00:01");
        await Tick();
        NextDay("08:00");
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "16:00", "17:00"));
        Assert.Equal(["Outdoors Enough 60/0/60"], await Kept("p-1"));
        Assert.Equal(4, await Recorded(SiloRecordKinds.OutOfCellDay));
        Assert.Equal(0, (await Outdoors("p-1")).Known);

        var id = await IdOfEntry();
        await Rooms.Get<OutOfCellStore>().TakeBack(Supervisor, new(id, "it was the day before"), default);
        Assert.Equal(["Outdoors Short 0/0/60"], await Kept("p-1"));
        var past = (await File("p-1")).Past;
        Assert.Equal((Day, MeterState.Short), (past[0].Day, past[0].Meter.State));
    }

    [Fact]
    public async Task What_a_panel_tells_late_is_counted_within_the_hour()
    {
        NextDay("00:01");
        await Tick();
        Assert.Equal(["Outdoors Short 0/0/60"], await Kept("p-1"));
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "11:20");
        NextDay("01:02");
        await Tick();
        Assert.Equal(["Outdoors Enough 69/0/60"], await Kept("p-1"));
    }

    [Fact]
    public async Task Who_was_moved_since_keeps_what_the_door_of_the_old_cell_said()
    {
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "11:20");
        NextDay("00:01");
        await Tick();
        await Rooms.Writer.Commit(
            async (db, record) =>
            {
                var home = (await db.Placements.FindAsync("p-1"))!;
                (home.CellId, home.Since) = ("b02-l1-c01", record.Now);
            },
            default);
        NextDay("02:00");
        await Tick();
        Assert.Equal(["Outdoors Enough 69/0/60"], await Kept("p-1"));
    }

    [Fact]
    public async Task What_still_ran_at_midnight_nobody_saw_ending()
    {
        await Release(ReleaseReason.Exercise, "21:30");
        NextDay("00:01");
        await Tick();
        Assert.Equal(["Outdoors Unknown 0/144/60"], await Kept("p-1"));
    }

    [Fact]
    public async Task The_first_day_of_a_facility_is_not_judged()
    {
        await Tick();
        Assert.Empty(await Kept("p-1"));
        Assert.Empty(await NewSignals());
    }

    [Fact]
    public async Task Somebody_in_isolation_has_walk_and_contact_on_the_due_list_until_they_had_them()
    {
        await Isolate("p-3", Midnight.AddDays(-1));
        Until("17:00");
        await Tick();
        await Tick();
        Assert.Equal(["isolated-contact p-3 Open"], await Due());
        Until("18:00");
        await Tick();
        Assert.Equal(["isolated-contact p-3 Open", "isolated-walk p-3 Open"], await Due());

        Assert.Equal("", await Write("p-3", OutOfCellKind.Contact, "15:00", "16:59", ContactKind.Care));
        await Tick();
        Assert.Equal("isolated-contact p-3 Open", (await Due())[0]);
        Assert.Equal("", await Write("p-3", OutOfCellKind.Contact, "16:30", "17:00", ContactKind.Chaplain));
        Assert.Equal("", await Write("p-3", OutOfCellKind.WalkDeclined, "17:00", "18:00"));
        await Tick();
        Assert.Equal(["isolated-contact p-3 Done", "isolated-walk p-3 Lapsed"], await Due());
        Assert.Equal((120, MeterState.Enough), ((await Contact("p-3")).Known, (await Contact("p-3")).State));
    }

    [Theory]
    [InlineData(false, "Missed", "Short")]
    [InlineData(true, "Lapsed", "Unknown")]
    public async Task What_an_isolated_person_did_not_have_is_missed_and_what_nobody_knows_is_not(
        bool isUnknown, string due, string kept)
    {
        await Isolate("p-3", Midnight.AddDays(-1));
        if (isUnknown) await Saw(RecordKinds.DoorOpenedByKey, "09:00", "b01-l1-c02");
        Until("18:00");
        await Tick();
        NextDay("00:01");
        await Tick();
        await Tick();
        Assert.Equal(["isolated-contact p-3 Missed", $"isolated-walk p-3 {due}"], await Due());
        Assert.StartsWith($"Outdoors {kept}", (await Kept("p-3"))[0], StringComparison.Ordinal);
        Assert.Equal("Contact Short 0/0/120", (await Kept("p-3"))[1]);
    }

    [Fact]
    public async Task Whose_isolation_ends_is_owed_no_contact_any_more()
    {
        await Isolate("p-3", Midnight.AddDays(-1));
        Until("18:00");
        await Tick();
        await Rooms.Writer.Commit(
            async (db, record) => (await db.Isolations.SingleAsync()).EndedAt = record.Now, default);
        Until("18:10");
        await Tick();
        Assert.Equal(["isolated-contact p-3 Lapsed", "isolated-walk p-3 Lapsed"], await Due());
        Assert.Null((await Contact("p-3")).Norm);
    }

    private async Task<string> IdOfEntry()
    {
        await using var db = Rooms.Db();
        return (await db.OutOfCell.SingleAsync()).Id;
    }
}
