using System.Collections.Immutable;
using Facility.Contracts.Doors;
using static Facility.Devices.Doors.DoorTrigger;

namespace Facility.Devices.Doors;

/// <summary>All alarms of a door on one page.</summary>
public static class AlarmRules
{
    /// <summary>The rules, in the order in which alarms are raised.</summary>
    public static readonly ImmutableArray<AlarmRule> All =
    [
        new(DoorAlarms.Fire, "A fire input of its zone alarms, and its plan is not to ignore it.",
            (_, _, what) => what is FireBegan,
            (_, _, what) => what is FireEnded),

        new(DoorAlarms.Lever, "The emergency lever released the door; stands in place of forced and bolt-lost.",
            (_, after, _) => after.LeverPulled,
            (_, after, _) => !after.LeverPulled),

        new(DoorAlarms.Forced,
            "A closed leaf opens, no release covers it and no key did it; ends when it closes, or lever or fire are "
                + "the cause.",
            (before, after, what) => what is LeafOpened && before.Leaf.Value is LeafState.Closed && !Covered(before)
                && !after.ByKey,
            (_, _, what) => what is LeafClosed or LeverPulled or LifeSafetyBegan),

        new(DoorAlarms.Held, "A leaf stays open too long, neither forced nor released; ends when it closes.",
            (_, after, what) => what is HeldTimeUp && after.Command is not CommandState.Released
                && !after.Alarms.HasFlag(DoorAlarms.Forced),
            (_, _, what) => what is LeafClosed),

        new(DoorAlarms.BoltLost,
            "A bolt or bond leaves its place without a release or key; ends when it is home, or lever or fire are "
                + "the cause.",
            (before, after, what) => what is BoltUnsecured or BoltBetween && !after.ByKey && before is
                { Bolt.Value: BoltState.Secured, Drive: DriveState.Idle, Release: null, LeverPulled: false },
            (_, _, what) => what is BoltSecured or LeverPulled or LifeSafetyBegan),

        new(DoorAlarms.FailedToLock,
            "A bolt is not home in time after a lock command and no lever holds it; ends when it rests.",
            (before, after, _) => after is { Drive: DriveState.Failed, LeverPulled: false }
                && before.Drive is not DriveState.Failed,
            (_, after, _) => after.Drive is DriveState.Idle),

        new(DoorAlarms.FailedToRelease,
            "A bolt does not withdraw in time, or not before its leaf opens; ends when it moves or is tried again.",
            (before, _, what) => before.Drive is DriveState.Energising
                && (what is (ReleaseConfirmTimeUp or ReleaseNotConfirmed)
                    || (what is LeafOpened && before.Bolt.Value is BoltState.Secured)),
            (_, _, what) => what is BoltUnsecured or ReleaseOrdered),

        new(DoorAlarms.InterlockViolation,
            "It is open or unlocked while a partner of its interlock is not secured, unknown counting as not.",
            (_, after, _) => after.ViolatesInterlock,
            (_, after, _) => !after.ViolatesInterlock),

        new(DoorAlarms.Tamper, "A housing is open.",
            (_, _, what) => what is TamperBegan,
            (_, _, what) => what is TamperEnded),

        new(DoorAlarms.Obstructed,
            "A slider met something in its way and gave up, or cannot tell that nothing is; ends when it moves again.",
            (before, after, _) => after.Motor is MotorState.Blocked && before.Motor is not MotorState.Blocked,
            (_, after, _) => after.Motor is not (MotorState.Blocked or MotorState.Unknown)),

        new(DoorAlarms.FailedToOpen,
            "A slider is not at its open limit in time; ends when it is, or when it moves again.",
            (before, after, what) => before.Motor is MotorState.Opening
                && ((what is MotorTimeUp && after.OpenLimit is not LimitState.Reached)
                    || (what is ReleaseTimeUp && after.Leaf.Value is LeafState.Closed)),
            (_, after, what) => IsMoving(after) || what is OpenLimitReached),

        new(DoorAlarms.FailedToClose,
            "A slider is not closed in time, or must not close in a lockdown; ends when it is or moves again.",
            (before, after, what) => after.Leaf.Value is not LeafState.Closed
                && ((before.Motor is MotorState.Closing && what is MotorTimeUp)
                    || (what is LockdownEngaged && after.Motor is MotorState.Stopped
                        && after.Command is not CommandState.Released)),
            (_, after, what) => IsMoving(after) || what is LeafClosed),

        new(DoorAlarms.LineFault, "A contact's cable is cut, shorted or foreign, or its module cannot tell.",
            (_, after, _) => Faulty(after),
            (_, after, _) => !Faulty(after)),
    ];

    private static bool Covered(DoorSnapshot door) =>
        door.LeverPulled || door.Release is not null
        && door.Drive is (DriveState.Energising or DriveState.Energised or DriveState.Releasing);

    private static bool Faulty(DoorSnapshot door) =>
        door.Leaf.Value is LeafState.Fault || door.Bolt.Value is BoltState.Fault || door.FittingFault;

    private static bool IsMoving(DoorSnapshot door) => door.Motor is MotorState.Opening or MotorState.Closing;
}
