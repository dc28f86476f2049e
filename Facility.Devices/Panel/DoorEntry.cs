using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>One door in the core: its plan, its brain's snapshot and what was last published of it.</summary>
internal sealed class DoorEntry(SiteDoor plan, Precedence precedence)
{
    public SiteDoor Plan { get; } = plan;

    public DoorId Id => Plan.Id;

    public DoorSnapshot Snapshot
    {
        get;
        set
        {
            field = value;
            Due = value.Deadlines.Next;
        }
    } = DoorSnapshot.Unsensed;

    /// <summary>When its next timer ends; kept, because every step of the panel asks every door.</summary>
    public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

    public DoorStatus Status { get; set; } = new() { Door = plan.Id };

    public Availability Availability { get; set; } = Availability.Offline;

    /// <summary>Partners that are not confirmed secured, whether they keep it locked or are overridden.</summary>
    public ImmutableArray<InterlockBlock> BlockedBy { get; set; } = [];

    /// <summary>Whether a fire lets staff release it at the life-safety slot.</summary>
    public bool FireLetsStaff => Plan.Fire is FirePlan.StaffRelease && Snapshot.Alarms.HasFlag(DoorAlarms.Fire);

    /// <summary>Those of them that its command was told of.</summary>
    public ImmutableArray<DoorId> InhibitedBy { get; set; } = [];

    /// <summary>Whether two people ordered the release that runs past its interlock.</summary>
    public bool IsOverridden { get; set; }

    /// <summary>What else stands above a slot, in words; lockdown and interlock have rules of their own.</summary>
    public string OverruledBy(CommandSlot slot)
    {
        var others = Snapshot.Slots.Remove(CommandSlot.Lockdown).Remove(CommandSlot.Interlock);
        return precedence.Overruling(slot, others) is { } above
            ? $"{CommandOrder.Word(above)}, {others[above].Because}"
            : "";
    }

    /// <summary>In which way lockdown stands on it; null while none does.</summary>
    public LockdownWay? Way { get; set; }

    /// <summary>Whether lockdown refuses cards and requests of a side.</summary>
    public bool LockdownRefuses(bool inside) =>
        Snapshot.LockedDown || Way?.Refuses(inside) is true;
}
