using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Link;

/// <summary>A door's facts as a message and back. What a newer panel says in words we do not know
/// is unknown.</summary>
public static class DoorStatusMapping
{
    private static readonly DoorAlarms Alarms =
        Enum.GetValues<DoorAlarms>().Aggregate((all, one) => all | one);

    /// <summary>The message of a status.</summary>
    public static DoorStatusMessage ToMessage(this DoorStatus status) => new()
    {
        Door = status.Door.Value,
        Commanded = (int)status.Commanded,
        Slot = (int)status.Slot,
        Because = status.CommandedBecause,
        CommandedMs = LinkTime.ToMilliseconds(status.CommandedAt),
        ReleaseEndsMs = LinkTime.ToMilliseconds(status.ReleaseEndsAt),
        Drive = (int)status.Drive,
        Bolt = (int)status.Bolt,
        BoltMs = LinkTime.ToMilliseconds(status.BoltAt),
        Leaf = (int)status.Leaf,
        LeafMs = LinkTime.ToMilliseconds(status.LeafAt),
        Secured = (int)status.Secured,
        ConfirmedMs = LinkTime.ToMilliseconds(status.ConfirmedAt),
        Alarms = (int)status.Alarms,
        Availability = (int)status.Availability,
        LockedDown = status.LockedDown,
        InhibitedBy = status.InhibitedBy,
        Revision = status.Revision,
        InhibitedBecause = status.InhibitedBecause,
        FreedBy = status.FreedBy,
        LockdownWay = (int)status.Way,
        Motor = (int)status.Motor,
        FullyOpen = status.FullyOpen,
        Parts = status.Parts,
        ByKey = status.ByKey,
    };

    /// <summary>The status of a message; false when it names no door.</summary>
    public static bool TryRead(DoorStatusMessage message, [NotNullWhen(true)] out DoorStatus? status)
    {
        status = Identifier.IsValid(message.Door) ? Read(message) : null;
        return status is not null;
    }

    private static DoorStatus Read(DoorStatusMessage message) => new()
    {
        Door = new DoorId(message.Door),
        Commanded = Known((Commanded)message.Commanded),
        Slot = Enum.IsDefined((CommandSlot)message.Slot) ? (CommandSlot)message.Slot : CommandSlot.Default,
        CommandedBecause = message.Because,
        CommandedAt = LinkTime.ToMoment(message.CommandedMs),
        ReleaseEndsAt = LinkTime.ToMomentOrNone(message.ReleaseEndsMs),
        Drive = Known((DriveState)message.Drive),
        Bolt = Known((BoltState)message.Bolt),
        BoltAt = LinkTime.ToMoment(message.BoltMs),
        Leaf = Known((LeafState)message.Leaf),
        LeafAt = LinkTime.ToMoment(message.LeafMs),
        Secured = Known((Secured)message.Secured),
        ConfirmedAt = LinkTime.ToMoment(message.ConfirmedMs),
        Alarms = (DoorAlarms)message.Alarms & Alarms,
        Availability = Known((Availability)message.Availability),
        LockedDown = message.LockedDown,
        InhibitedBy = message.InhibitedBy,
        Revision = message.Revision,
        InhibitedBecause = message.InhibitedBecause,
        FreedBy = message.FreedBy,
        Way = LockdownWays.Of(message.LockdownWay),
        Motor = Known((MotorState)message.Motor),
        FullyOpen = message.FullyOpen,
        Parts = message.Parts,
        ByKey = message.ByKey,
    };

    // The default of each of these enums is its Unknown.
    private static T Known<T>(T value) where T : struct, Enum => Enum.IsDefined(value) ? value : default;
}
