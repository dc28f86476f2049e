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
        new(DoorAlarms.Forced, "A closed leaf opens and no release covers it; ends when it closes.",
            (before, _, what) => what is LeafOpened && before.Leaf.Value is LeafState.Closed && !Covered(before),
            (_, _, what) => what is LeafClosed),

        new(DoorAlarms.Held, "A leaf stays open too long and is not forced; ends when it closes.",
            (_, after, what) => what is HeldTimeUp && !after.Alarms.HasFlag(DoorAlarms.Forced),
            (_, _, what) => what is LeafClosed),

        new(DoorAlarms.BoltLost, "A bolt leaves its place without a release; ends when it is home.",
            (before, _, what) => what is BoltUnsecured && before is
                { Bolt.Value: BoltState.Secured, Drive: DriveState.Idle, Release: null },
            (_, _, what) => what is BoltSecured),

        new(DoorAlarms.FailedToLock, "A bolt is not home in time after a lock command; ends when it rests.",
            (before, after, _) => after.Drive is DriveState.Failed && before.Drive is not DriveState.Failed,
            (_, after, _) => after.Drive is DriveState.Idle),

        new(DoorAlarms.FailedToRelease,
            "A bolt does not withdraw in time, or not before its leaf opens; ends when it moves or is tried again.",
            (before, _, what) => before.Drive is DriveState.Energising
                && (what is (ReleaseConfirmTimeUp or ReleaseNotConfirmed)
                    || (what is LeafOpened && before.Bolt.Value is BoltState.Secured)),
            (_, _, what) => what is BoltUnsecured or ReleaseOrdered),

        new(DoorAlarms.Tamper, "A housing is open.",
            (_, _, what) => what is TamperBegan,
            (_, _, what) => what is TamperEnded),

        new(DoorAlarms.LineFault, "A contact's cable is cut, shorted or foreign, or its module cannot tell.",
            (_, after, _) => Faulty(after),
            (_, after, _) => !Faulty(after)),
    ];

    private static bool Covered(DoorSnapshot door) =>
        door.Release is not null
        && door.Drive is (DriveState.Energising or DriveState.Energised or DriveState.Releasing);

    private static bool Faulty(DoorSnapshot door) =>
        door.Leaf.Value is LeafState.Fault || door.Bolt.Value is BoltState.Fault;
}
