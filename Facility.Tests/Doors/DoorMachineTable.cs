using Facility.Contracts.Doors;
using Facility.Devices.Doors;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

public sealed class DoorMachineTable
{
    private static readonly bool[] Both = [false, true];
    private static readonly DoorMachine Machine = new(Precedence.Standard);

    [Fact]
    public void Every_state_of_every_region_decides_every_trigger_it_hears()
    {
        var undecided =
            from region in Machine.Regions
            from door in EveryGuard()
            from pair in region.UndecidedFor(door)
            select pair;

        Assert.Empty(undecided.Distinct());
    }

    [Fact]
    public void Every_trigger_is_heard_by_some_region_or_looked_at_by_the_alarms()
    {
        var heard = Machine.Regions.SelectMany(region => region.Hears).ToHashSet();
        DoorTrigger[] others =
        [
            DoorTrigger.Reviewed, DoorTrigger.TamperBegan, DoorTrigger.TamperEnded,
            DoorTrigger.FireBegan, DoorTrigger.FireEnded, DoorTrigger.FittingFaulty, DoorTrigger.FittingSound,
        ];

        Assert.Equal(
            Enum.GetValues<DoorTrigger>().Except(others).Order(), heard.Order());
    }

    [Fact]
    public void No_trigger_but_a_release_order_and_life_safety_leads_a_drive_to_release()
    {
        DoorTrigger[] releasing = [DoorTrigger.ReleaseOrdered, DoorTrigger.LifeSafetyBegan];
        foreach (var trigger in Enum.GetValues<DoorTrigger>().Except(releasing))
        {
            foreach (var drive in Enum.GetValues<DriveState>())
            {
                foreach (var door in EveryGuard())
                {
                    var before = Consistent(door with { Drive = drive });
                    var step = Machine.Step(
                        SmallSites.Door("d1"), before, new DoorInput(trigger), TimeSpan.FromSeconds(9));
                    Assert.DoesNotContain(step.Effects, effect => effect is DoorEffect.DriveRelease);
                }
            }
        }
    }

    /// <summary>An energised drive is so on somebody's behalf; the machine refuses any other.</summary>
    private static DoorSnapshot Consistent(DoorSnapshot door) =>
        door.Drive is not (DriveState.Energising or DriveState.Energised) ? door : door with
        {
            Command = CommandState.Released,
            Slots = DoorSnapshot.Unsensed.Slots.Add(
                CommandSlot.Credential, new(Commanded.Released, "card", TimeSpan.Zero)),
        };

    /// <summary>Snapshots that make every guard of every table answer both ways.</summary>
    private static IEnumerable<DoorSnapshot> EveryGuard() =>
        from bolt in Enum.GetValues<BoltState>()
        from leaf in Enum.GetValues<LeafState>()
        from locks in Both
        from inhibited in Both
        from way in new[] { WayState.Free, WayState.Obstructed }
        select DoorSnapshot.Unsensed with
        {
            Way = way,
            Bolt = new(bolt, TimeSpan.Zero),
            Leaf = new(leaf, TimeSpan.Zero),
            OutputLocks = locks,
            Slots = inhibited
                ? DoorSnapshot.Unsensed.Slots.Add(
                    CommandSlot.Interlock, new(Commanded.Locked, "partner", TimeSpan.Zero))
                : DoorSnapshot.Unsensed.Slots,
        };
}
