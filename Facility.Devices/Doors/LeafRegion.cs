using Facility.Contracts.Doors;
using static Facility.Contracts.Doors.LeafState;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>What the leaf's input says; only the input moves it. An open leaf starts the held timer.</summary>
internal sealed class LeafRegion : DoorRegion<LeafState>
{
    public LeafRegion(DoorWork work)
        : base("leaf", work, door => door.Leaf.Value,
            (door, state) => door with { Leaf = new(state, work.Now) },
            [LeafClosed, LeafOpened, LeafFaulty, LeafLost, HeldTimeUp])
    {
        Table.Configure(Unknown)
            .Permit(LeafClosed, Closed).Permit(LeafOpened, Open).Permit(LeafFaulty, Fault)
            .Ignore(LeafLost).Ignore(HeldTimeUp);

        Table.Configure(Closed)
            .Permit(LeafOpened, Open).Permit(LeafFaulty, Fault).Permit(LeafLost, Unknown)
            .Ignore(LeafClosed).Ignore(HeldTimeUp);

        Table.Configure(Open)
            .OnEntry(Wait)
            .OnExit(() => Work.Stop(HeldTimeUp))
            .Permit(LeafClosed, Closed).Permit(LeafFaulty, Fault).Permit(LeafLost, Unknown)
            .InternalTransitionIf(HeldTimeUp, _ => IsReleased(), Wait, "still released: not held yet")
            .IgnoreIf(HeldTimeUp, () => !IsReleased(), "not released any more")
            .Ignore(LeafOpened);

        Table.Configure(Fault)
            .Permit(LeafClosed, Closed).Permit(LeafOpened, Open).Permit(LeafLost, Unknown)
            .Ignore(LeafFaulty).Ignore(HeldTimeUp);
    }

    private bool IsReleased() => Work.Door.Command is CommandState.Released;

    private void Wait() => Work.Start(HeldTimeUp, Work.Plan.Timings.HeldAfter);
}
