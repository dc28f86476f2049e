using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>A release that was granted and waits for its durable entry.</summary>
/// <param name="Door">Which door.</param>
/// <param name="Slot">Operator or credential.</param>
/// <param name="Order">The order's id; empty for a card, whose reports quote the entry's number.</param>
/// <param name="Because">Words for the screen.</param>
/// <param name="NotAfter">When its frame may not leave any more, monotonic.</param>
/// <param name="Reader">The reader that asked; null for an order.</param>
internal sealed record PendingRelease(
    DoorEntry Door, CommandSlot Slot, string Order, string Because, TimeSpan NotAfter, ReaderId? Reader);
