using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Tests.Panels;

/// <summary>A panel that is stopped and started with another site file releases nothing by that (I2).</summary>
public sealed class SiteChangeTimelines
{
    private static readonly Site Old = SmallSites.Of(
        [SmallSites.Door("d1"), SmallSites.Door("d2", 1), SmallSites.Door("d3", 2, LockKind.FailSafe)],
        ["d1", "d2"]);

    public static TheoryData<string> Files => [.. Others.Keys];

    // Every kind of change that touches doors, and some that do not.
    private static Dictionary<string, Site> Others { get; } = new()
    {
        ["the same"] = Old,
        ["an output moved"] = With("d1", door => door with { Output = door.Output with { Number = 3 } }),
        ["two outputs exchanged"] = With(
            With("d1", door => door with { Output = door.Output with { Number = 1 } }),
            "d2", door => door with { Output = door.Output with { Number = 0 } }),
        ["another lock"] = With("d1", door => door with { Lock = LockKind.FailSafe }),
        ["the other lock"] = With("d3", door => door with { Lock = LockKind.FailSecure }),
        ["contacts exchanged"] = With("d1", door => door with
        {
            LeafInput = door.BoltInput, BoltInput = door.LeafInput,
        }),
        ["fire plan"] = With("d1", door => door with { Fire = FirePlan.Release }),
        ["no interlock"] = Old with { Interlocks = [] },
        ["a door gone"] = Old with { Doors = [.. Old.Doors.Where(door => door.Id.Value != "d2")], Interlocks = [] },
        ["a door new"] = Old with { Doors = [.. Old.Doors, SmallSites.Door("d4", 3)] },
        ["another name"] = With("d1", door => door with { Id = new("d9") }) with { Interlocks = [] },
        ["longer times"] = With("d1", door => door with
        {
            Timings = door.Timings with { Release = TimeSpan.FromSeconds(60) },
        }),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void No_output_is_driven_to_release_by_another_site_file(string file)
    {
        var before = new PanelRig(Old).IsSensed().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured);
        Assert.Equal(OutputAction.OnFor, before.Outputs("d1").Last().Action);

        // Stopped in the middle of that release and started with the other file, the bolt still out.
        var after = new PanelRig(Others[file]).Has(0, [.. Inputs(Others[file], "d1", BoltState.Unsecured)]).IsSensed()
            .After(TimeSpan.FromSeconds(90));

        Assert.All(Others[file].Doors, door => Assert.All(
            after.Outputs(door.Id.Value), order => Assert.Equal(Locked(door), order.Action)));
        Assert.DoesNotContain(RecordKinds.DoorReleased, after.Kinds);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_stood_stands_under_another_site_file(string file)
    {
        var before = new PanelRig(Old).IsSensed().IsLockedDown(LockdownWay.Full).IsOutOfService("d3");

        var after = new PanelRig(
            Others[file], before.KeptLockdowns[^1], outOfService: before.KeptMaintenance[^1]).IsSensed();

        Assert.All(Others[file].Doors, door =>
        {
            after.IsBadgedAt(door.Id.Value);
            Assert.True(after[door.Id.Value].LockedDown, door.Id.Value);
        });
        Assert.Equal(Availability.OutOfService, after["d3"].Availability);
        Assert.DoesNotContain(RecordKinds.CardGranted, after.Kinds);
    }

    [Fact]
    public void What_is_kept_of_a_door_and_a_block_that_are_gone_stops_no_start()
    {
        var before = new PanelRig(Old).IsSensed().IsLockedDown(LockdownWay.Full).IsOutOfService("d2");
        var elsewhere = Old with
        {
            Blocks = [new(new("b09"), "Other", BlockKind.Gate, [])], Interlocks = [],
            Doors =
            [
                .. Old.Doors.Where(door => door.Id.Value != "d2").Select(door => door with { Block = new("b09") }),
            ],
        };

        var after = new PanelRig(
            elsewhere, before.KeptLockdowns[^1], outOfService: before.KeptMaintenance[^1]).IsSensed();

        Assert.False(after["d1"].LockedDown);
        Assert.Equal(OutputAction.Off, after.Outputs("d1").Last().Action);
    }

    // What the module holds: every contact well, but the bolt that is still withdrawn.
    private static IEnumerable<InputState> Inputs(Site site, string door, BoltState bolt)
    {
        var point = site.Doors.FirstOrDefault(known => known.Id.Value == door)?.BoltInput.Number ?? 1;
        for (var number = 0; number < 8; number++)
            yield return number == point && bolt is BoltState.Unsecured
                ? InputState.Inactive
                : InputState.Active;
    }

    private static OutputAction Locked(SiteDoor door) =>
        door.Lock is LockKind.FailSafe ? OutputAction.On : OutputAction.Off;

    private static Site With(string door, Func<SiteDoor, SiteDoor> change) => With(Old, door, change);

    private static Site With(Site site, string door, Func<SiteDoor, SiteDoor> change) => site with
    {
        Doors = [.. site.Doors.Select(known => known.Id.Value == door ? change(known) : known)],
    };
}
