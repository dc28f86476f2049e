using Facility.Admin.Doors;
using Facility.Contracts.Doors;
using Facility.Devices.LocalConsole;
using Facility.Tests.Admin.Host;

namespace Facility.Tests.Panels;

public sealed class ConsoleWordsTests
{
    [Theory]
    [InlineData(MotorState.Opening, LeafState.Open, false, "NOT SECURED: opening")]
    [InlineData(MotorState.Closing, LeafState.Open, false, "NOT SECURED: closing")]
    [InlineData(MotorState.Reversing, LeafState.Open, false, "NOT SECURED: closing again")]
    [InlineData(MotorState.Stopped, LeafState.Open, false, "NOT SECURED: stopped part open")]
    [InlineData(MotorState.Stopped, LeafState.Open, true, "NOT SECURED: open")]
    [InlineData(MotorState.Unknown, LeafState.Closed, false, "NOT SECURED: bolt not home")]
    public void A_slider_says_what_its_motor_does(MotorState motor, LeafState leaf, bool fullyOpen, string says) =>
        Assert.Equal(says, Say(door => door with
        {
            Motor = motor, Leaf = leaf, FullyOpen = fullyOpen, Bolt = BoltState.Unsecured,
        }));

    [Fact]
    public void Alarms_are_named_in_the_fields_words_the_gravest_first() => Assert.Equal(
        "NOT SECURED: open; alarm: obstructed; alarm: held open",
        Say(door => door with
        {
            Motor = MotorState.Blocked, Leaf = LeafState.Open, FullyOpen = true,
            Alarms = DoorAlarms.Held | DoorAlarms.Obstructed,
        }));

    [Fact]
    public void One_of_two_locks_that_is_not_home_is_named() => Assert.Equal(
        "NOT SECURED: one lock not home (lock 1 home, lock 2 not home)",
        Say(door => door with { Bolt = BoltState.Between, Parts = "lock 1 home, lock 2 not home" }));

    [Fact]
    public void A_door_opened_by_key_is_said_to_be() => Assert.Equal(
        "NOT SECURED: open by key", Say(door => door with { Leaf = LeafState.Open, ByKey = true }));

    [Fact]
    public void Nothing_is_claimed_of_facts_that_are_missing_or_too_old()
    {
        Assert.Equal(
            "UNKNOWN: The bolt's input has a cable fault.",
            Say(door => door with { Bolt = BoltState.Fault }, Secured.Unknown));
        Assert.Equal("UNKNOWN: too old.", Say(door => door with { Secured = Secured.Yes }, Secured.Unknown));
        Assert.Equal(
            "secured; out of service",
            Say(door => door with { Availability = Availability.OutOfService }, Secured.Yes));
    }

    [Fact]
    public void Of_every_door_that_is_not_secured_console_and_control_room_say_the_same()
    {
        foreach (var motor in Enum.GetValues<MotorState>())
        foreach (var leaf in (LeafState[])[LeafState.Open, LeafState.Closed])
        foreach (var bolt in (BoltState[])[BoltState.Secured, BoltState.Between, BoltState.Unsecured])
        foreach (var commanded in Enum.GetValues<Commanded>())
        foreach (var byKey in (bool[])[true, false])
        {
            var door = Given.Door("b01-gate", DoorUse.BlockGate).With(now => now with
            {
                Motor = motor, Leaf = leaf, Bolt = bolt, Commanded = commanded, ByKey = byKey, Secured = Secured.No,
            });
            var face = DoorFace.Of(door);
            var says = ConsoleWords.Confirmed(door.Status, Secured.No);
            if (face.Word != DoorStateWords.NotSecured)
                Assert.Equal($"NOT SECURED: {face.Word.ToLowerInvariant()}", says);
            else Assert.StartsWith("NOT SECURED", says, StringComparison.Ordinal);
        }
    }

    private static string Say(Func<DoorStatus, DoorStatus> change, Secured secured = Secured.No)
    {
        var door = Given.Door("b01-gate", DoorUse.BlockGate).Status;
        return ConsoleWords.Confirmed(change(door with { Alarms = DoorAlarms.None, Secured = secured }), secured);
    }
}
