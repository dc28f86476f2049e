using Facility.Contracts.Doors;
using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.SlotState;

namespace Facility.Devices.Doors;

/// <summary>A slot that a recorded grant or order fills for one release, and that nothing fills again by itself.
/// </summary>
internal sealed class ReleaseSlot : SlotRegion
{
    private readonly Precedence precedence;

    public ReleaseSlot(CommandSlot slot, Precedence precedence, DoorWork work)
        : base(slot, work,
            [ReleaseOrdered, Overruled, ReleaseTimeUp, ReleaseConfirmTimeUp, ReleaseNotConfirmed, LeafOpened,
                ModuleLost, CloseOrdered, StopOrdered])
    {
        this.precedence = precedence;

        Table.Configure(Empty)
            .PermitIf(ReleaseOrdered, Releases, TakesIt, "ordered here, nothing above, drive known")
            .IgnoreIf(ReleaseOrdered, () => !TakesIt(), "ordered elsewhere, overruled or drive unknown")
            .Ignore(Overruled).Ignore(ReleaseTimeUp).Ignore(ReleaseConfirmTimeUp)
            .Ignore(ReleaseNotConfirmed).Ignore(LeafOpened).Ignore(ModuleLost)
            .Ignore(CloseOrdered).Ignore(StopOrdered);

        // Empty as soon as the leaf moves: nobody pulls it a second time on one release. The newest release counts.
        Table.Configure(Releases)
            .PermitReentryIf(ReleaseOrdered, TakesIt, "ordered here again")
            .PermitIf(ReleaseOrdered, Empty, GivesWay, "ordered in another slot")
            .IgnoreIf(ReleaseOrdered, () => !MayRelease(), "overruled or drive unknown")
            .Permit(Overruled, Empty).Permit(ReleaseTimeUp, Empty).Permit(ReleaseConfirmTimeUp, Empty)
            .Permit(ReleaseNotConfirmed, Empty).Permit(LeafOpened, Empty).Permit(ModuleLost, Empty)
            .Permit(CloseOrdered, Empty).Permit(StopOrdered, Empty);

        // It never locks; decided all the same, so that a wrong snapshot mends itself.
        Table.Configure(Locks)
            .Permit(ReleaseOrdered, Empty).Permit(Overruled, Empty).Permit(ReleaseTimeUp, Empty)
            .Permit(ReleaseConfirmTimeUp, Empty).Permit(ReleaseNotConfirmed, Empty)
            .Permit(LeafOpened, Empty).Permit(ModuleLost, Empty)
            .Permit(CloseOrdered, Empty).Permit(StopOrdered, Empty);
    }

    private bool IsMine => Work.Input.Release?.Slot == Slot;

    private bool TakesIt() => IsMine && MayRelease();

    private bool GivesWay() => !IsMine && MayRelease();

    private bool MayRelease() =>
        Work.Input.Release is { } release
        && Work.Door.Drive is not DriveState.Unknown
        && precedence.Overruling(release.Slot, Work.Door.Slots) is null;
}
