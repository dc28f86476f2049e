using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>A refusal as the person who pressed sees it: gone once it no longer speaks of the door as it is.</summary>
public sealed class OwnRefusal
{
    /// <summary>Long enough to be read, whatever the door does meanwhile.</summary>
    public static readonly TimeSpan ShownAtLeast = TimeSpan.FromSeconds(6);

    /// <summary>After this it is gone, even if nothing moved.</summary>
    public static readonly TimeSpan ShownAtMost = TimeSpan.FromSeconds(30);

    private OrderView? refusal;
    private DoorStatus? then;
    private bool gone;

    /// <summary>What to show now of the order this page sent.</summary>
    public OrderView? Of(DoorView door, OrderView? pressed, DateTimeOffset now)
    {
        if (pressed is not { Progress: OrderProgress.Refused }) return null;
        if (refusal?.Id != pressed.Id) (refusal, then, gone) = (pressed, StateOf(door), false);

        var age = now - pressed.At;
        gone |= age > ShownAtMost || (age > ShownAtLeast && StateOf(door) != then);
        return gone ? null : refusal;
    }

    private static DoorStatus StateOf(DoorView door) => new()
    {
        Door = door.Status.Door,
        Commanded = door.Status.Commanded,
        Bolt = door.Status.Bolt,
        Leaf = door.Status.Leaf,
        Motor = door.Status.Motor,
        Availability = door.Status.Availability,
        LockedDown = door.Status.LockedDown,
        InhibitedBy = door.Status.InhibitedBy,
    };
}
