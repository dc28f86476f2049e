using Facility.Contracts.Doors;
using Facility.Devices.Panel;
using Stateless;
using static Facility.Contracts.Doors.DriveState;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>What the lock's drive is told and whether the bolt follows.</summary>
/// <remarks>Idle means: the module acknowledged the lock command and the bolt is home. Nothing here leads
/// to a release but <see cref="ReleaseOrdered"/>; sensing a door locks it.</remarks>
internal sealed class DriveRegion : DoorRegion<DriveState>
{
    public DriveRegion(DoorWork work)
        : base("drive", work, door => door.Drive, (door, state) => door with { Drive = state },
            [ReleaseOrdered, LockOrdered, BoltSecured, BoltUnsecured, LeafClosed, LockAcknowledged,
                LockNotConfirmed, LockConfirmTimeUp, LockAgainTimeUp, ModuleLost, Sensed])
    {
        Table.Configure(Unknown)
            .OnEntry(Forget)
            .Permit(Sensed, Releasing)
            .InternalTransition(LockOrdered, DriveLock)
            .InternalTransitionIf(ReleaseOrdered, _ => IsHeld(), Drive, "life safety tries all the same")
            .IgnoreIf(ReleaseOrdered, () => !IsHeld(), "not life safety")
            .Ignore(BoltSecured).Ignore(BoltUnsecured).Ignore(LeafClosed)
            .Ignore(LockAcknowledged).Ignore(LockNotConfirmed).Ignore(LockConfirmTimeUp)
            .Ignore(LockAgainTimeUp).Ignore(ModuleLost);

        Releasable(Table.Configure(Idle))
            .OnEntry(Rest)
            .Permit(LockOrdered, Releasing)
            .Permit(ModuleLost, Unknown)
            .Ignore(BoltSecured).Ignore(BoltUnsecured).Ignore(LeafClosed).Ignore(LockAcknowledged)
            .Ignore(LockNotConfirmed).Ignore(LockConfirmTimeUp).Ignore(LockAgainTimeUp).Ignore(Sensed);

        Table.Configure(Energising)
            .OnEntry(Drive)
            .Permit(BoltUnsecured, Energised)
            .PermitReentry(ReleaseOrdered)
            .Permit(LockOrdered, Releasing)
            .Permit(ModuleLost, Unknown)
            .Ignore(BoltSecured).Ignore(LeafClosed).Ignore(LockAcknowledged).Ignore(LockNotConfirmed)
            .Ignore(LockConfirmTimeUp).Ignore(LockAgainTimeUp).Ignore(Sensed);

        // A bolt that comes home during the release says nothing yet: the output is still driven.
        Table.Configure(Energised)
            .OnEntryFrom(ReleaseOrdered, Drive)
            .OnEntry(() => Work.Stop(ReleaseConfirmTimeUp))
            .PermitReentry(ReleaseOrdered)
            .Permit(LockOrdered, Releasing)
            .Permit(ModuleLost, Unknown)
            .Ignore(BoltSecured).Ignore(BoltUnsecured).Ignore(LeafClosed).Ignore(LockAcknowledged)
            .Ignore(LockNotConfirmed).Ignore(LockConfirmTimeUp).Ignore(LockAgainTimeUp).Ignore(Sensed);

        Locking(Releasable(Table.Configure(Releasing)))
            .OnEntry(Lock)
            .PermitReentry(LockOrdered)
            .Permit(LockConfirmTimeUp, Failed)
            .InternalTransition(LeafClosed, AwaitBolt)
            .Permit(ModuleLost, Unknown)
            .Ignore(BoltUnsecured).Ignore(Sensed);

        Locking(Releasable(Table.Configure(Failed)))
            .Permit(LockOrdered, Releasing)
            .Permit(ModuleLost, Unknown)
            .Ignore(BoltUnsecured).Ignore(LeafClosed).Ignore(LockConfirmTimeUp).Ignore(Sensed);
    }

    private StateMachine<DriveState, DoorTrigger>.StateConfiguration Releasable(
        StateMachine<DriveState, DoorTrigger>.StateConfiguration state) => state
        .PermitIf(ReleaseOrdered, Energised, BoltOut, "bolt already withdrawn")
        .PermitIf(ReleaseOrdered, Energising, () => !BoltOut(), "bolt not withdrawn");

    private StateMachine<DriveState, DoorTrigger>.StateConfiguration Locking(
        StateMachine<DriveState, DoorTrigger>.StateConfiguration state) => state
        .PermitIf(BoltSecured, Idle, () => Work.Door.OutputLocks, "lock command acknowledged")
        .IgnoreIf(BoltSecured, () => !Work.Door.OutputLocks, "not acknowledged yet")
        .PermitIf(LockAcknowledged, Idle, BoltHome, "bolt home")
        .InternalTransitionIf(LockAcknowledged, _ => !BoltHome(), NoteLocked, "bolt not home")
        .InternalTransition(LockNotConfirmed, () => Work.Start(LockAgainTimeUp, PanelLimits.LockAgainAfter))
        .InternalTransition(LockAgainTimeUp, DriveLock);

    private bool IsHeld() => Work.Door.Release is { IsHeld: true };

    private bool BoltOut() => Work.Door.Bolt.Value is BoltState.Unsecured;

    private bool BoltHome() => Work.Door.Bolt.Value is BoltState.Secured;

    private void Drive()
    {
        Work.Door = Work.Door with { OutputLocks = false };
        Work.Stop(LockConfirmTimeUp, LockAgainTimeUp);
        Work.Start(ReleaseConfirmTimeUp, Work.Plan.Timings.ReleaseConfirm);
        var release = Work.Door.Release!;
        var time = release.IsHeld ? PanelLimits.HeldReleaseFor : Work.Plan.Timings.Release;

        // A held release is driven again before its module ends it: without us it ends by itself (invariant I7).
        Work.Start(ReleaseTimeUp, release.IsHeld ? PanelLimits.HeldReleaseAgainAfter : time);
        Work.Add(new DoorEffect.DriveRelease(time, release));
    }

    private void Lock()
    {
        Work.Stop(ReleaseConfirmTimeUp, ReleaseTimeUp);
        DriveLock();
        if (Work.Door.Leaf.Value is not LeafState.Open) AwaitBolt();
    }

    private void DriveLock()
    {
        Work.Stop(LockAgainTimeUp);
        Work.Door = Work.Door with { OutputLocks = false };
        Work.Add(new DoorEffect.DriveLock());
    }

    private void AwaitBolt() => Work.Start(LockConfirmTimeUp, Work.Plan.Timings.LockConfirm);

    private void NoteLocked() => Work.Door = Work.Door with { OutputLocks = true };

    private void Rest()
    {
        NoteLocked();
        Work.Stop(LockConfirmTimeUp, LockAgainTimeUp);
    }

    private void Forget()
    {
        Work.Door = Work.Door with { OutputLocks = false };
        Work.Stop(ReleaseConfirmTimeUp, ReleaseTimeUp, LockConfirmTimeUp, LockAgainTimeUp);
    }
}
