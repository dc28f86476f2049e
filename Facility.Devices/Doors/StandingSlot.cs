using Facility.Contracts.Doors;
using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.SlotState;

namespace Facility.Devices.Doors;

/// <summary>A slot that stands from its beginning to its end, whatever the door does meanwhile.</summary>
internal sealed class StandingSlot : SlotRegion
{
    private StandingSlot(CommandSlot slot, SlotState holds, DoorTrigger begins, DoorTrigger ends, DoorWork work)
        : base(slot, work, [begins, ends])
    {
        Table.Configure(Empty).Permit(begins, holds).Ignore(ends);
        Table.Configure(holds).PermitReentry(begins).Permit(ends, Empty);

        // What it never holds is decided all the same, so that a wrong snapshot mends itself.
        Table.Configure(holds is Locks ? Releases : Locks).Permit(begins, holds).Permit(ends, Empty);
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<SlotRegion> All(DoorWork work) =>
    [
        new StandingSlot(CommandSlot.LifeSafety, Releases, LifeSafetyBegan, LifeSafetyEnded, work),
        new StandingSlot(CommandSlot.Lever, Releases, LeverPulled, LeverReturned, work),
        new StandingSlot(CommandSlot.Lockdown, Locks, LockdownEngaged, LockdownEnded, work),
        new StandingSlot(CommandSlot.Interlock, Locks, InhibitBegan, InhibitEnded, work),
        new StandingSlot(CommandSlot.Maintenance, Locks, OutOfServiceBegan, OutOfServiceEnded, work),
        new StandingSlot(CommandSlot.Schedule, Locks, ScheduleBegan, ScheduleEnded, work),
    ];
}
