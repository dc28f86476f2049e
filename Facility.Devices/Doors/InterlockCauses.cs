using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Site;

namespace Facility.Devices.Doors;

/// <summary>Why a door that is not confirmed secured blocks its partners: the first row that is true.</summary>
internal static class InterlockCauses
{
    public static readonly ImmutableArray<InterlockCauseRow> All =
    [
        new(InterlockCause.Unknown,
            (door, now) => door.Drive is DriveState.Unknown || door.SecuredAt(now) is Secured.Unknown,
            "is unknown since {0} UTC", "The contacts and the module of {0} answer again."),

        new(InterlockCause.Open, (door, _) => door.Leaf.Value is LeafState.Open,
            "is open", "Shut {0}."),

        new(InterlockCause.FailedToLock, (door, _) => door.Drive is DriveState.Failed,
            "has failed to lock", "Somebody looks at the bolt of {0}; it blocks until the bolt is home."),

        new(InterlockCause.AwaitsRelease,
            (door, _) => door.Token is TokenState.Taken && door.Command is not CommandState.Released,
            "holds the token for a release that is about to be driven", "The release of {0} is over."),

        new(InterlockCause.Released, (door, _) => door.Command is CommandState.Released,
            "is released", "The release of {0} is used or ends, and its bolt is home."),

        new(InterlockCause.NotLocked, (door, _) => door.BoltIsOut,
            "is not locked", "The bolt of {0} comes home."),

        new(InterlockCause.Locking, (_, _) => true,
            "is being locked", "The lock of {0} confirms."),
    ];

    /// <summary>What a door that blocks tells its partners.</summary>
    public static InterlockBlock Of(SiteDoor plan, DoorSnapshot door, TimeSpan now, DateTimeOffset wall)
    {
        var cause = All.First(row => row.Is(door, now)).Cause;
        var isUnknown = cause is InterlockCause.Unknown;
        return new(plan.Id, plan.Label, cause, isUnknown ? Second(wall - (now - Since(door))) : null);
    }

    // What was heard last; without it, what was lost or went wrong last.
    private static TimeSpan Since(DoorSnapshot door) =>
        door.HeardAt is { } heard && door.Bolt.Value is BoltState.Secured && door.Leaf.Value is LeafState.Closed ? heard
        : door.Bolt.Since > door.Leaf.Since ? door.Bolt.Since
        : door.Leaf.Since;

    private static DateTimeOffset Second(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
