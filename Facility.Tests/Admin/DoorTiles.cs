using Bunit;
using Facility.Admin.Doors;
using Facility.Admin.Speech;
using Facility.Contracts.Doors;
using Facility.Tests.Admin.Host;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class DoorTiles : BunitContext
{
    public DoorTiles() => Services.AddSpeech();

    public static TheoryData<Availability, Secured, BoltState, LeafState, bool> EverySituation()
    {
        var all = new TheoryData<Availability, Secured, BoltState, LeafState, bool>();
        foreach (var availability in Enum.GetValues<Availability>())
        foreach (var secured in Enum.GetValues<Secured>())
        foreach (var bolt in Enum.GetValues<BoltState>())
        foreach (var leaf in Enum.GetValues<LeafState>())
        foreach (var connected in new[] { true, false })
            all.Add(availability, secured, bolt, leaf, connected);
        return all;
    }

    [Theory]
    [MemberData(nameof(EverySituation))]
    public void Nothing_but_fresh_and_valid_inputs_is_drawn_as_secure(
        Availability availability, Secured secured, BoltState bolt, LeafState leaf, bool connected)
    {
        var door = Given.Door("b01-l1-c01").With(now => now with
        {
            Availability = availability, Secured = secured, Bolt = bolt, Leaf = leaf,
        }) with { PanelConnected = connected };

        var tile = Render<DoorTile>(given => given.Add(tile => tile.Door, door)).Find("button");

        var known = connected && bolt is not BoltState.Fault && leaf is not LeafState.Fault
            && availability is Availability.Online or Availability.OutOfService;
        var expected = known ? secured : Secured.Unknown;
        Assert.Equal(expected.ToString(), tile.GetAttribute("data-secured"), ignoreCase: true);
        Assert.Equal(expected == Secured.Yes && availability is Availability.Online,
            tile.GetAttribute("data-lamp") == nameof(Lamp.Secured));
        Assert.Contains(door.Label, tile.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(tile.QuerySelector(".tile-word")!.TextContent.Trim());
    }

    [Fact]
    public void Every_lamp_has_a_shape_of_its_own()
    {
        var shapes = Enum.GetValues<Lamp>()
            .Select(lamp => Render<LampShape>(given => given.Add(shape => shape.Lamp, lamp)))
            .Select(drawn => drawn.Find("svg").InnerHtml.Trim());
        Assert.Equal(Enum.GetValues<Lamp>().Length, shapes.Distinct().Count());
    }

    [Theory]
    [InlineData(DoorAlarms.Forced, "Forced")]
    [InlineData(DoorAlarms.Held, "Held open")]
    [InlineData(DoorAlarms.BoltLost, "Bolt lost")]
    [InlineData(DoorAlarms.FailedToLock, "Failed to lock")]
    [InlineData(DoorAlarms.FailedToRelease, "Failed to release")]
    [InlineData(DoorAlarms.Tamper, "Tamper")]
    [InlineData(DoorAlarms.LineFault, "Line fault")]
    [InlineData(DoorAlarms.Obstructed, "Obstructed")]
    [InlineData(DoorAlarms.FailedToOpen, "Failed to open")]
    [InlineData(DoorAlarms.FailedToClose, "Failed to close")]
    [InlineData(DoorAlarms.Forced | DoorAlarms.BoltLost, "Forced +1")]
    public void An_alarm_is_named_by_the_fields_word(DoorAlarms alarms, string word)
    {
        var face = DoorFace.Of(Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with { Alarms = alarms }));
        Assert.Equal((Lamp.Alarm, word), (face.Lamp, face.Word));
    }

    [Fact]
    public void A_hatch_counts_the_people_of_the_cell_it_opens_into_and_another_room_counts_nobody()
    {
        var room = Given.Door("b01-pass", DoorUse.Room);
        var hatch = room with { HatchOf = new("b01-l1-c01"), HatchOfLabel = "1-101", PeopleBehind = 3 };

        Assert.Equal("3", Render<DoorTile>(given => given.Add(tile => tile.Door, hatch))
            .Find(".tile-people").TextContent);
        Assert.Empty(Render<DoorTile>(given => given.Add(tile => tile.Door, room)).FindAll(".tile-people"));
    }

    [Fact]
    public void A_released_door_counts_down_to_its_relock()
    {
        var ends = DateTimeOffset.UnixEpoch.AddDays(2);
        var door = Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Commanded = Commanded.Released, Bolt = BoltState.Unsecured, Secured = Secured.No, ReleaseEndsAt = ends,
        });
        var tile = Render<DoorTile>(given => given.Add(tile => tile.Door, door)).Find("button");

        Assert.Equal(nameof(Lamp.Released), tile.GetAttribute("data-lamp"));
        var countdown = tile.QuerySelector("[data-until]")!;
        Assert.Equal($"{ends.ToUnixTimeMilliseconds()}", countdown.GetAttribute("data-until"));
    }

    [Theory]
    [InlineData(MotorState.Opening, false, "Opening")]
    [InlineData(MotorState.Closing, false, "Closing")]
    [InlineData(MotorState.Reversing, false, "Closing again")]
    [InlineData(MotorState.Pausing, false, "Closing again")]
    [InlineData(MotorState.Stopped, false, "Stopped part open")]
    [InlineData(MotorState.Stopped, true, "Open")]
    [InlineData(MotorState.Unknown, false, "Open")]
    public void A_slider_that_is_not_closed_says_what_its_motor_does(MotorState motor, bool fullyOpen, string word)
    {
        var face = DoorFace.Of(Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Leaf = LeafState.Open, Bolt = BoltState.Unsecured, Secured = Secured.No, Motor = motor,
            FullyOpen = fullyOpen,
        }));

        Assert.Equal((Lamp.Open, word), (face.Lamp, face.Word));
    }

    [Fact]
    public void A_door_with_one_of_two_locks_home_and_one_that_a_key_opened_say_so()
    {
        var between = DoorFace.Of(Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Bolt = BoltState.Between, Secured = Secured.No, Parts = "lock 1 home, lock 2 not home",
        }));
        var byKey = DoorFace.Of(Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
        {
            Leaf = LeafState.Open, Secured = Secured.No, ByKey = true,
        }));

        Assert.Equal((Lamp.NotSecured, "One lock not home"), (between.Lamp, between.Word));
        Assert.Equal((Lamp.Open, "Open by key"), (byKey.Lamp, byKey.Word));
    }
}
