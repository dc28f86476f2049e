using Facility.Contracts.Doors;
using Facility.Contracts.Movement;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.OutOfCell;

/// <summary>What a day is made of.</summary>
public sealed class OutOfCellTests : OutOfCellRig
{
    [Fact]
    public async Task A_walk_of_the_cell_counts_for_all_who_live_in_it_less_the_way_and_for_nobody_else()
    {
        await Release(ReleaseReason.Exercise, "10:00");
        Until("10:30");
        Assert.Equal((0, 24, MeterState.Running), Say(await Outdoors("p-1")));
        await Release(ReleaseReason.Exercise, "11:20");
        Until("12:00");

        // Locked behind them at 10:01 and opened for the return at 11:20, five minutes of way at each end.
        Assert.Equal((69, 0, MeterState.Enough), Say(await Outdoors("p-1")));
        Assert.Equal((69, 0, MeterState.Enough), Say(await Outdoors("p-2")));
        Assert.Equal((0, 0, MeterState.Owed), Say(await Outdoors("p-3")));
        Assert.Null((await Outdoors("p-1")).BeginBy);
        Assert.Equal(At("19:00"), (await Outdoors("p-3")).BeginBy);
    }

    [Theory]
    [InlineData(ReleaseReason.Meal)]
    [InlineData(ReleaseReason.Medical)]
    [InlineData(ReleaseReason.Search)]
    public async Task A_cell_that_opens_for_something_else_gives_no_walk_and_nothing_is_unknown(ReleaseReason reason)
    {
        await Release(reason, "10:00");
        await Release(reason, "12:00");
        Until("13:00");
        Assert.Equal((0, 0, 0), (
            (await Outdoors("p-1")).Known, (await Outdoors("p-1")).Running, (await Outdoors("p-1")).Unknown));
    }

    [Theory]
    [InlineData(OutOfCellKind.WalkDeclined, 60, MeterState.Declined)]
    [InlineData(OutOfCellKind.StayedIn, 0, MeterState.Owed)]
    public async Task Who_stayed_in_had_no_walk_and_who_declined_is_owed_none(
        OutOfCellKind kind, int declined, MeterState state)
    {
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "11:20");
        Until("12:00");
        Assert.Equal("", await Write("p-2", kind, "10:10", "11:10"));

        var view = await Outdoors("p-2");
        Assert.Equal((9, declined, state), (view.Known, view.Declined, view.State));
        Assert.Equal(MeterState.Enough, (await Outdoors("p-1")).State);
    }

    [Fact]
    public async Task A_movement_order_to_a_yard_counts_from_arriving_until_leaving_and_for_that_person_only()
    {
        await Order("p-1", Yard, "09:00", "09:10", MovementReason.Exercise);
        Until("09:40");
        Assert.Equal((0, 30, MeterState.Running), Say(await Outdoors("p-1")));
        await Order("p-1", Cell, "10:15", "10:20", MovementReason.Back);
        Until("12:00");
        Assert.Equal((65, 0, MeterState.Enough), Say(await Outdoors("p-1")));
        Assert.Equal((0, 0, MeterState.Owed), Say(await Outdoors("p-2")));
    }

    [Fact]
    public async Task What_two_say_of_one_hour_is_one_hour()
    {
        await Order("p-1", Yard, "09:00", "09:10", MovementReason.Exercise);
        await Release(ReleaseReason.Exercise, "09:15");
        await Release(ReleaseReason.Exercise, "10:00");
        await Order("p-1", Cell, "10:10", "10:15", MovementReason.Back);
        Until("12:00");
        await Write("p-1", OutOfCellKind.Walk, "09:00", "09:30");
        await Write("p-1", OutOfCellKind.Walk, "09:20", "09:40");

        // 09:00 by the entry, until 10:10 by the order.
        Assert.Equal(70, (await Outdoors("p-1")).Known);
    }

    [Fact]
    public async Task Who_was_elsewhere_by_an_order_was_not_on_the_walk_of_their_cell()
    {
        await Order("p-1", "b02-l1-c01", "09:30", "09:40", MovementReason.Medical);
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "11:20");
        await Order("p-1", Cell, "11:40", "11:50", MovementReason.Back);
        Until("12:00");
        Assert.Equal((0, 0), ((await Outdoors("p-1")).Known, (await Outdoors("p-1")).Unknown));
        Assert.Equal(69, (await Outdoors("p-2")).Known);
    }

    [Fact]
    public async Task Where_an_order_led_is_believed_four_hours_and_then_nobody_knows()
    {
        await Order("p-1", Yard, "09:00", "09:10", MovementReason.Exercise);
        Until("13:10");
        Assert.Equal((0, 240, MeterState.Running), Say(await Outdoors("p-1")));
        Until("13:11");
        var view = await Outdoors("p-1");
        Assert.Equal((0, 0, 241, MeterState.Owed), (view.Known, view.Running, view.Unknown, view.State));
    }

    [Fact]
    public async Task Who_does_not_arrive_in_time_is_nobody_knows_where()
    {
        await Order("p-1", Yard, "09:00", null, MovementReason.Exercise);
        Until("09:30");
        Assert.Equal(0, (await Outdoors("p-1")).Unknown);
        Until("10:00");
        Assert.Equal(30, (await Outdoors("p-1")).Unknown);
    }

    [Fact]
    public async Task While_the_line_of_a_door_is_cut_and_until_it_opens_for_a_reason_nothing_is_known()
    {
        Until("09:00");
        await Saw(RecordKinds.LineLost, At("08:00"), "", "", line: "line-b01");
        Assert.Equal((60, MeterState.Owed), ((await Outdoors("p-1")).Unknown, (await Outdoors("p-1")).State));
        Until("10:00");
        await Saw(RecordKinds.LineRestored, At("09:30"), "", "", line: "line-b01");
        await Release(ReleaseReason.Meal, "10:00");
        Until("19:00");
        Assert.Equal(120, (await Outdoors("p-1")).Unknown);
        Assert.Equal(120, (await Outdoors("p-3")).Unknown - 540);
    }

    [Theory]
    [InlineData("peripheral.offline")]
    [InlineData("panel")]
    [InlineData("contact")]
    [InlineData("journal.gap")]
    [InlineData("panel.started")]
    [InlineData("forced")]
    [InlineData("key")]
    [InlineData("card")]
    public async Task Whatever_hides_who_passed_makes_the_time_unknown(string what)
    {
        Until("09:00");
        await (what switch
        {
            "panel" => Task.Run(() => Rooms.Panels.Disconnect(SmallSite.Panel1)),
            "contact" => Saw(RecordKinds.AlarmRaised, "09:00", alarm: "line-fault"),
            "forced" => Saw(RecordKinds.AlarmRaised, "09:00", alarm: "forced"),
            "key" => Saw(RecordKinds.DoorOpenedByKey, "09:00"),
            "card" => Saw(RecordKinds.DoorOpened, "09:00", cause: "#12"),
            "peripheral.offline" => Rooms.Writer.Commit(
                (_, record) =>
                {
                    var entry = new Facility.Silo.Persistence.Rows.RecordRow
                    {
                        At = At("09:00"), Kind = what, Who = "panel-1", Panel = "panel-1", Hash = [],
                        Body = """{"address":"1","line":"line-b01"}""",
                    };
                    record.Append(entry, []);
                    return Task.CompletedTask;
                },
                default),
            _ => Saw(what, At("09:00"), "", ""),
        });
        if (what is not "panel")
        {
            Until("10:30");
            Assert.Equal(90, (await Outdoors("p-1")).Unknown);
            return;
        }

        // What a panel saw it tells when it is back.
        await Rooms.Writer.Commit(
            (db, _) =>
            {
                db.Alarms.Add(new()
                {
                    Key = "panel-lost@panel-1", Kind = "panel-lost", Source = "panel-1", PanelId = "panel-1",
                    Since = At("09:00"), Life = Facility.Contracts.Alarms.AlarmLife.Unacknowledged,
                });
                return Task.CompletedTask;
            },
            default);
        Until("10:30");
        Assert.Equal(90, (await Outdoors("p-1")).Unknown);
        Rooms.Panels.Connect(SmallSite.Panel1);
        Assert.Equal(0, (await Outdoors("p-1")).Unknown);
    }

    [Fact]
    public async Task A_line_that_was_cut_the_day_before_is_cut_in_the_morning_too()
    {
        await Saw(RecordKinds.LineLost, Midnight.AddHours(-2), "", "", line: "line-b01");
        NextDay("08:00");
        Assert.Equal(120, (await Outdoors("p-1")).Unknown);
        await Saw(RecordKinds.LineRestored, At("07:00").AddDays(1), "", "", line: "line-b01");
        Assert.Equal(120, (await Outdoors("p-1")).Unknown);
        await Release(ReleaseReason.Meal, "1.07:30");
        Assert.Equal(90, (await Outdoors("p-1")).Unknown);
    }

    [Fact]
    public async Task At_night_nobody_is_taken_out_and_nothing_is_unknown()
    {
        await Saw(RecordKinds.DoorOpenedByKey, "03:00");
        Until("07:00");
        Assert.Equal(60, (await Outdoors("p-1")).Unknown);
        Until("23:30");
        Assert.Equal(16 * 60, (await Outdoors("p-1")).Unknown);
    }

    [Fact]
    public async Task Outside_the_gate_both_are_unknown_and_of_a_day_all_outside_nothing_is_kept()
    {
        Until("09:00");
        await Pass("p-1", MovementKind.Court, "09:00");
        Until("19:30");
        Assert.Equal((630, MeterState.Unknown), ((await Outdoors("p-1")).Unknown, (await Outdoors("p-1")).State));
        Assert.Equal(630, (await Contact("p-1")).Unknown);
        NextDay("00:01");
        await Tick();
        Assert.Equal(["Outdoors Unknown 0/780/60"], await Kept("p-1"));
        NextDay("23:00");
        await Pass("p-1", MovementKind.Return, "1.23:00");
        Rooms.Clock.Advance(TimeSpan.FromHours(2));
        await Tick();
        Assert.Single(await Kept("p-1"));
    }

    [Fact]
    public async Task Who_came_into_the_cell_in_the_day_had_something_before_that_its_door_does_not_tell()
    {
        await Release(ReleaseReason.Exercise, "08:00", "b01-l1-c02");
        await Release(ReleaseReason.Exercise, "09:20", "b01-l1-c02");
        Until("10:00");
        await Rooms.AddPerson("p-4", Facility.Contracts.People.PersonKind.Prisoner, "b01-l1-c02");
        Until("12:00");
        Assert.Equal((0, 240), ((await Outdoors("p-4")).Known, (await Outdoors("p-4")).Unknown));
    }

    [Fact]
    public async Task A_visit_by_order_is_unknown_contact_until_somebody_writes_what_it_was()
    {
        await Order("p-1", "b02-l1-c01", "09:00", "09:10", MovementReason.Visit);
        await Order("p-1", Cell, "11:10", "11:20", MovementReason.Back);
        Assert.Equal((0, 120), ((await Contact("p-1")).Known, (await Contact("p-1")).Unknown));
        Until("12:00");
        await Write("p-1", OutOfCellKind.Contact, "09:20", "11:00", ContactKind.Visit, "");
        Assert.Equal((100, 20), ((await Contact("p-1")).Known, (await Contact("p-1")).Unknown));
        Assert.Equal(0, (await Outdoors("p-1")).Known);
    }

    [Fact]
    public async Task Of_people_in_dormitories_the_meter_says_nothing()
    {
        await Rooms.Writer.Commit(
            async (db, _) => (await db.Cells.FindAsync("b01-l1-c02"))!.IsDormitory = true, default);
        var board = await Rooms.Get<Facility.Silo.OutOfCell.OutOfCellQueries>().Board(null, default);
        Assert.Equal(["p-1", "p-2"], board.People.Select(one => one.Person.Value));
        Assert.Null((await File("p-3")).Today);
    }

    [Fact]
    public async Task A_persons_file_says_of_what_the_day_is_made()
    {
        await Release(ReleaseReason.Exercise, "10:00");
        await Release(ReleaseReason.Exercise, "11:20");
        Until("12:00");
        await Write("p-1", OutOfCellKind.Contact, "11:00", "11:30", ContactKind.Lawyer, "");
        var pieces = (await File("p-1")).Pieces;
        Assert.Equal(
            [(MeterKind.Outdoors, At("10:06"), true), (MeterKind.Contact, At("11:00"), true)],
            pieces.Select(piece => (piece.Kind, piece.From, piece.IsKnown)));
        Assert.Equal("a lawyer, Guard", pieces[1].Says);
        Assert.Empty(pieces[0].Entry);
        Assert.NotEmpty(pieces[1].Entry);
    }

    private static (int, int, MeterState) Say(MeterView view) => (view.Known, view.Running, view.State);

    private async Task Pass(string person, MovementKind kind, string wall) =>
        Assert.Equal("", (await Rooms.Get<RollStore>().Move(
            Guard, new(Next(), new(person), kind, At(wall), "order 12",
                kind is MovementKind.Court ? At(wall).AddHours(8) : null), default)).Rules);
}
