using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>A release that was granted and waits for its durable entry.</summary>
/// <param name="Door">Which door.</param>
/// <param name="Slot">Operator or credential.</param>
/// <param name="Order">The order's id; empty for a card, whose reports quote the entry's number.</param>
/// <param name="Because">Words for the screen.</param>
/// <param name="NotAfter">When its frame may not leave any more, monotonic.</param>
/// <param name="Reader">The reader that asked; null for an order.</param>
internal sealed record PendingRelease(
    DoorEntry Door, CommandSlot Slot, string Order, string Because, TimeSpan NotAfter, ReaderId? Reader)
{
    /// <summary>Whether two people ordered it past its interlock.</summary>
    public bool Overrides { get; init; }

    /// <summary>Whether the right it rests on still holds; a person's order has been judged by the silo.</summary>
    public Func<bool> RightHolds { get; init; } = () => true;

    /// <summary>Whether lockdown stands against it now: an order meets a full one, a card that of its side.</summary>
    public bool IsLockedDown => IsExit ? Door.LockdownRefuses(inside: true) : Reader is { } reader
        ? Door.LockdownRefuses(Door.Plan.Readers.Any(known => known.Id == reader && known.Inside))
        : Door.Snapshot.LockedDown;

    /// <summary>Whether somebody inside asks to be let out.</summary>
    public bool IsExit { get; init; }

    /// <summary>The passage it allows; null where none is followed.</summary>
    public Passage? Passage { get; init; }
}
