using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Devices.Doors;

/// <summary>A release that is being followed, from its order until the door is secured again.</summary>
/// <param name="Slot">Who released: operator, group or credential; life safety; the lever, past us.</param>
/// <param name="Cause">What its reports follow from: an order id or <c>#number</c> of the journal.</param>
/// <param name="Because">Words for the screen.</param>
/// <param name="NotAfter">Monotonic moment after which its frame must not leave any more (invariant I6).</param>
/// <param name="Reader">The reader that asked; null for an order.</param>
public sealed record DoorRelease(
    CommandSlot Slot, string Cause, string Because, TimeSpan NotAfter, ReaderId? Reader = null)
{
    /// <summary>Whether it lasts until it is told to end, and not for the door's release time.</summary>
    public bool IsHeld => Slot is CommandSlot.LifeSafety;

    /// <summary>Whether the bolt was seen withdrawn.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether the leaf was seen open.</summary>
    public bool Opened { get; init; }

    /// <summary>Whether the end without an opening was reported.</summary>
    public bool Unused { get; init; }
}
