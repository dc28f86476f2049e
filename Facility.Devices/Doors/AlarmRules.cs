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
            "A closed leaf opens and no release covers it; ends when it closes, or lever or fire are the cause.",
            (before, _, what) => what is LeafOpened && before.Leaf.Value is LeafState.Closed && !Covered(before),
            (_, _, what) => what is LeafClosed or LeverPulled or LifeSafetyBegan),

        new(DoorAlarms.Held, "A leaf stays open too long, neither forced nor released; ends when it closes.",
            (_, after, what) => what is HeldTimeUp && after.Command is not CommandState.Released
                && !after.Alarms.HasFlag(DoorAlarms.Forced),
            (_, _, what) => what is LeafClosed),

        new(DoorAlarms.BoltLost,
            "A bolt leaves its place without a release; ends when it is home, or lever or fire are the cause.",
            (before, _, what) => what is BoltUnsecured && before is
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

        new(DoorAlarms.LineFault, "A contact's cable is cut, shorted or foreign, or its module cannot tell.",
            (_, after, _) => Faulty(after),
            (_, after, _) => !Faulty(after)),
    ];

    private static bool Covered(DoorSnapshot door) =>
        door.LeverPulled || door.Release is not null
        && door.Drive is (DriveState.Energising or DriveState.Energised or DriveState.Releasing);

    private static bool Faulty(DoorSnapshot door) =>
        door.Leaf.Value is LeafState.Fault || door.Bolt.Value is BoltState.Fault;
}
