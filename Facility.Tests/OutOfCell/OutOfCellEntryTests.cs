using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.OutOfCell;
using Facility.Silo.Roll;

namespace Facility.Tests.OutOfCell;

/// <summary>What officers write.</summary>
public sealed class OutOfCellEntryTests : OutOfCellRig
{
    [Fact]
    public async Task An_entry_acts_once_stands_in_the_record_without_its_words_and_counts_until_taken_back()
    {
        Until("12:00");
        var order = new WriteOutOfCell(
            Next(), new("p-1"), OutOfCellKind.Walk, ContactKind.None, At("10:00"), At("11:00"), "the east yard");
        var store = Rooms.Get<OutOfCellStore>();
        Assert.True((await store.Write(Guard, order, default)).IsAllowed);
        Assert.True((await store.Write(Guard, order, default)).IsAllowed);
        Assert.Equal((60, MeterState.Enough), ((await Outdoors("p-1")).Known, (await Outdoors("p-1")).State));

        await using var db = Rooms.Db();
        var entry = Assert.Single(db.Record.Where(one => one.Kind == SiloRecordKinds.OutOfCellWritten));
        Assert.DoesNotContain("east", entry.Body, StringComparison.Ordinal);
        var id = Assert.Single(db.OutOfCell).Id;
        Assert.Equal("OUTC-07", (await store.TakeBack(Supervisor, new(id, " "), default)).Rules);
        Assert.Equal("OUTC-08", (await store.TakeBack(Guard, new(id, "wrong person"), default)).Rules);
        Assert.Equal("", (await store.TakeBack(Supervisor, new(id, "wrong person"), default)).Rules);
        Assert.Equal("OUTC-07", (await store.TakeBack(Supervisor, new(id, "again"), default)).Rules);
        Assert.Equal((0, MeterState.Owed), ((await Outdoors("p-1")).Known, (await Outdoors("p-1")).State));
        Assert.Equal((1, 3), (
            await Recorded(SiloRecordKinds.OutOfCellTakenBack), await Recorded(SiloRecordKinds.OutOfCellRefused)));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Theory]
    [InlineData("p-9", OutOfCellKind.Walk, "10:00", "11:00", "OUTC-01")]
    [InlineData("s-1", OutOfCellKind.Walk, "10:00", "11:00", "OUTC-01")]
    [InlineData("p-1", OutOfCellKind.None, "10:00", "11:00", "OUTC-02")]
    [InlineData("p-1", OutOfCellKind.Contact, "10:00", "11:00", "OUTC-02")]
    [InlineData("p-1", OutOfCellKind.Walk, "11:00", "11:00", "OUTC-03")]
    [InlineData("p-1", OutOfCellKind.Walk, "11:30", "12:01", "OUTC-03")]
    [InlineData("p-1", OutOfCellKind.Walk, "11:30", "12:00", "")]
    public async Task Who_and_what_and_when_are_said_or_nothing_is_written(
        string person, OutOfCellKind kind, string from, string until, string rules)
    {
        Until("12:00");
        Assert.Equal(rules, await Write(person, kind, from, until));
        Assert.Equal(rules.Length > 0 ? 1 : 0, await Recorded(SiloRecordKinds.OutOfCellRefused));
    }

    [Fact]
    public async Task What_is_a_day_old_is_not_written_any_more()
    {
        NextDay("12:00");
        Assert.Equal("OUTC-03", await Write("p-1", OutOfCellKind.Walk, "11:59", "13:00"));
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "12:00", "13:00"));
    }

    [Fact]
    public async Task A_walk_is_taken_or_declined_and_an_entry_that_was_taken_back_contradicts_nothing()
    {
        Until("12:00");
        Assert.Equal("", await Write("p-1", OutOfCellKind.WalkDeclined, "10:00", "11:00"));
        Assert.Equal("OUTC-06", await Write("p-1", OutOfCellKind.Walk, "10:59", "11:30"));
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "11:00", "11:30"));
        Assert.Equal("OUTC-06", await Write("p-1", OutOfCellKind.StayedIn, "11:29", "11:40"));
        Assert.Equal("", await Write("p-1", OutOfCellKind.Contact, "10:00", "11:30", ContactKind.Prisoners));
        Assert.Equal("", await Write("p-2", OutOfCellKind.Walk, "10:00", "11:00"));

        var declined = (await File("p-1")).Pieces.First(piece => !piece.IsKnown).Entry;
        await Rooms.Get<OutOfCellStore>().TakeBack(Supervisor, new(declined, "it was p-2"), default);
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "10:00", "11:00"));
    }

    [Fact]
    public async Task Nobody_was_in_a_yard_here_while_outside_the_gate()
    {
        Until("09:00");
        await Pass(MovementKind.Court, "09:00");
        Until("15:00");
        await Pass(MovementKind.Return, "15:00");
        Until("18:00");
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "08:00", "09:00"));
        Assert.Equal("OUTC-05", await Write("p-1", OutOfCellKind.Walk, "08:00", "09:01"));
        Assert.Equal("OUTC-05", await Write("p-1", OutOfCellKind.Walk, "10:00", "11:00"));
        Assert.Equal("OUTC-05", await Write("p-1", OutOfCellKind.Walk, "14:59", "16:00"));
        Assert.Equal("", await Write("p-1", OutOfCellKind.Walk, "15:00", "16:00"));
    }

    private async Task Pass(MovementKind kind, string wall) =>
        Assert.Equal("", (await Rooms.Get<RollStore>().Move(
            Guard, new(Next(), new("p-1"), kind, At(wall), "order 12",
                kind is MovementKind.Court ? At(wall).AddHours(8) : null), default)).Rules);
}
