using Facility.Contracts.Doors;
using static Facility.Devices.Doors.CommandState;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>What was ordered, on whose behalf: fills the slots of the priority array.</summary>
internal sealed class CommandRegion : DoorRegion<CommandState>
{
    public CommandRegion(DoorWork work)
        : base("command", work, door => door.Command, (door, state) => door with { Command = state },
            [ReleaseOrdered, LockdownEngaged, LockdownEnded, InhibitBegan, InhibitEnded, ReleaseTimeUp,
                ReleaseConfirmTimeUp, ReleaseNotConfirmed, LeafOpened, ModuleLost])
    {
        Table.Configure(Locked)
            .OnEntry(Stamp)
            .OnEntryFrom(InhibitBegan, Inhibit)
            .PermitIf(ReleaseOrdered, Released, MayRelease, "not inhibited, drive known")
            .IgnoreIf(ReleaseOrdered, () => !MayRelease(), "inhibited or drive unknown")
            .Permit(LockdownEngaged, LockedDown)
            .InternalTransition(InhibitBegan, Inhibit).InternalTransition(InhibitEnded, EndInhibit)
            .Ignore(LockdownEnded).Ignore(ReleaseTimeUp).Ignore(ReleaseConfirmTimeUp)
            .Ignore(ReleaseNotConfirmed).Ignore(LeafOpened).Ignore(ModuleLost);

        // Locked again as soon as the leaf moves: nobody pulls it a second time on one release.
        Table.Configure(Released)
            .OnEntry(Release).OnExit(ClearRelease)
            .PermitReentry(ReleaseOrdered)
            .Permit(LockdownEngaged, LockedDown)
            .Permit(InhibitBegan, Locked)
            .Permit(ReleaseTimeUp, Locked).Permit(LeafOpened, Locked)
            .Permit(ReleaseConfirmTimeUp, Locked).Permit(ReleaseNotConfirmed, Locked)
            .Permit(ModuleLost, Locked)
            .InternalTransition(InhibitEnded, EndInhibit)
            .Ignore(LockdownEnded);

        Table.Configure(LockedDown)
            .OnEntry(LockDown).OnExit(() => Clear(CommandSlot.Lockdown))
            .Permit(LockdownEnded, Locked)
            .InternalTransition(InhibitBegan, Inhibit).InternalTransition(InhibitEnded, EndInhibit)
            .Ignore(LockdownEngaged).Ignore(ReleaseOrdered).Ignore(ReleaseTimeUp)
            .Ignore(ReleaseConfirmTimeUp).Ignore(ReleaseNotConfirmed).Ignore(LeafOpened).Ignore(ModuleLost);
    }

    private bool MayRelease() =>
        !Work.Door.Slots.ContainsKey(CommandSlot.Interlock) && Work.Door.Drive is not DriveState.Unknown;

    private void Stamp() => Work.Door = Work.Door with { CommandedSince = Work.Now };

    private void Release()
    {
        Stamp();
        var release = Work.Input.Release!;
        Set(release.Slot, Commanded.Released, release.Because);
        Work.Door = Work.Door with { Release = release };
    }

    private void ClearRelease()
    {
        Clear(CommandSlot.Operator);
        Clear(CommandSlot.Credential);
    }

    private void LockDown()
    {
        Stamp();
        Set(CommandSlot.Lockdown, Commanded.Locked, Work.Input.Because);
    }

    private void Inhibit() => Set(CommandSlot.Interlock, Commanded.Locked, Work.Input.Because);

    private void EndInhibit() => Clear(CommandSlot.Interlock);

    private void Set(CommandSlot slot, Commanded wants, string because) =>
        Work.Door = Work.Door with { Slots = Work.Door.Slots.SetItem(slot, new(wants, because, Work.Now)) };

    private void Clear(CommandSlot slot) =>
        Work.Door = Work.Door with { Slots = Work.Door.Slots.Remove(slot) };
}
