using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Doors;

/// <summary>The authority for what people order of one door; the key is the door's id.</summary>
[Alias("facility.door-grain")]
public interface IDoorGrain : IGrainWithStringKey
{
    /// <summary>Judges, records and sends a release; a repeat gets the first answer.
    /// Refusals: DOOR-01 to DOOR-12, APART-07, CTRL-01; faults 1001, 1003.</summary>
    [Operation("doors.release"), Alias("release")]
    Task<OrderView> Release(ReleaseDoor order, CancellationToken cancellation);

    /// <summary>Sends a close or a stop to the panel, which records it; securing waits for no storage.
    /// Refusals: DOOR-13 to DOOR-15; fault 1001.</summary>
    [Operation("doors.move"), Alias("move")]
    Task<MotionAnswer> Move(MoveDoor order, CancellationToken cancellation);

    /// <summary>The door as a screen shows it; null if the site has none of that name.</summary>
    [Operation("doors.watch"), Alias("view")]
    Task<DoorView?> View(Actor viewer, CancellationToken cancellation);

    /// <summary>An order's time for an answer is up: fault 1002, unless one came.</summary>
    [Operation("host.schedule"), Alias("overdue")]
    Task Overdue(OrderId order, CancellationToken cancellation);
}
