using Facility.Contracts.Site;
using Facility.Tests.Sites;
using HardwareSim.Doors;

namespace Facility.Tests.Simulator;

public sealed class DoorBodyTests
{
    private readonly List<string> moved = [];

    [Fact]
    public void A_released_door_opens_when_pushed_and_secures_only_after_it_shut()
    {
        var body = Door();
        body.SwitchOutput(At(0), on: true);
        After(body, 79, BoltPlace.Withdrawing, LeafPlace.Closed);
        After(body, 80, BoltPlace.Withdrawn, LeafPlace.Closed);
        Assert.True(body.Push(At(100)));
        After(body, 399, BoltPlace.Withdrawn, LeafPlace.Opening);
        After(body, 400, BoltPlace.Withdrawn, LeafPlace.Open);
        body.SwitchOutput(At(500), on: false);
        After(body, 5000, BoltPlace.Withdrawn, LeafPlace.Open);
        body.Shut(At(5000));
        After(body, 5500, BoltPlace.ComingHome, LeafPlace.Closed);
        After(body, 5619, BoltPlace.ComingHome, LeafPlace.Closed);
        After(body, 5620, BoltPlace.Home, LeafPlace.Closed);

        Assert.Equal(
            ["0 bolt leaves", "80 released", "100 opened", "5500 closed", "5620 secured"], moved);
    }

    [Fact]
    public void A_locked_door_does_not_give_way()
    {
        var body = Door();

        Assert.False(body.Push(At(0)));
        After(body, 1000, BoltPlace.Home, LeafPlace.Closed);
    }

    [Fact]
    public void A_bolt_on_its_way_out_cannot_be_pushed_past()
    {
        var body = Door();
        body.SwitchOutput(At(0), on: true);

        Assert.False(body.Push(At(79)));
    }

    [Fact]
    public void A_release_that_nobody_uses_ends_secured()
    {
        var body = Door();
        body.SwitchOutput(At(0), on: true);
        After(body, 5000, BoltPlace.Withdrawn, LeafPlace.Closed);
        body.SwitchOutput(At(5000), on: false);
        After(body, 5120, BoltPlace.Home, LeafPlace.Closed);
    }

    [Fact]
    public void A_jammed_bolt_never_comes_home_until_it_is_freed()
    {
        var body = Door();
        body.SwitchOutput(At(0), on: true);
        body.Advance(At(1000));
        body.Jam(At(1000), jammed: true);
        body.SwitchOutput(At(2000), on: false);
        After(body, 60_000, BoltPlace.Withdrawn, LeafPlace.Closed);
        Assert.Equal(TimeSpan.MaxValue, body.WakeAt);
        body.Jam(At(60_000), jammed: false);
        After(body, 60_120, BoltPlace.Home, LeafPlace.Closed);
    }

    [Fact]
    public void A_fail_safe_lock_without_power_lets_go_and_with_power_holds()
    {
        var body = Door(LockKind.FailSafe);
        body.SwitchOutput(At(0), on: false);
        After(body, 80, BoltPlace.Withdrawn, LeafPlace.Closed);
        body.SwitchOutput(At(1000), on: true);
        After(body, 1120, BoltPlace.Home, LeafPlace.Closed);
    }

    [Theory]
    [InlineData(LockKind.FailSecure)]
    [InlineData(LockKind.FailSafe)]
    public void The_fire_loop_releases_a_lock_in_it_whatever_the_output_says(LockKind kind)
    {
        var body = Door(kind, isInFireLoop: true);
        body.SwitchOutput(At(0), on: kind == LockKind.FailSafe);
        body.SwitchFireLoop(At(1000), tripped: true);
        After(body, 1080, BoltPlace.Withdrawn, LeafPlace.Closed);
        body.SwitchFireLoop(At(2000), tripped: false);
        After(body, 2120, BoltPlace.Home, LeafPlace.Closed);
    }

    [Fact]
    public void The_fire_loop_leaves_other_doors_alone()
    {
        var body = Door();
        body.SwitchFireLoop(At(0), tripped: true);
        After(body, 1000, BoltPlace.Home, LeafPlace.Closed);
    }

    [Fact]
    public void Lateness_of_whoever_drives_it_changes_no_moment()
    {
        var body = Door();
        body.SwitchOutput(At(0), on: true);
        body.Advance(At(100));
        body.Push(At(100));
        body.SwitchOutput(At(200), on: false);
        body.Advance(At(450));
        body.Shut(At(450));
        body.Advance(At(10_000));

        Assert.Equal(["0 bolt leaves", "80 released", "100 opened", "950 closed", "1070 secured"], moved);
    }

    private DoorBody Door(LockKind kind = LockKind.FailSecure, bool isInFireLoop = false) => new(
        SiteFiles.Read(SiteFiles.Small).Doors.First(door => door.Id.Value == "gate") with { Lock = kind },
        isInFireLoop,
        (at, what) => moved.Add($"{at.TotalMilliseconds} {what}"));

    private static void After(DoorBody body, int milliseconds, BoltPlace bolt, LeafPlace leaf)
    {
        body.Advance(At(milliseconds));
        Assert.Equal((milliseconds, bolt, leaf), (milliseconds, body.Bolt, body.Leaf));
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
