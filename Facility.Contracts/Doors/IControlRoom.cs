using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Doors;

/// <summary>What a control room asks and orders; the viewer is the signed-in session.</summary>
public interface IControlRoom
{
    /// <summary>All blocks with their counts, for the overview.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<BlockView>> Blocks(CancellationToken cancellation);

    /// <summary>Every door of a block, now and as it changes.</summary>
    [Operation("doors.watch")]
    Task<DoorFeed> Watch(BlockId block, CancellationToken cancellation);

    /// <summary>One door now; null if the site has none of that name.</summary>
    [Operation("doors.watch")]
    Task<DoorView?> Find(DoorId door, CancellationToken cancellation);

    /// <summary>Who belongs behind a door, as far as the viewer may see.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<string>> PeopleBehind(DoorId door, CancellationToken cancellation);

    /// <summary>The panels' clocks as last heard; a page repeats it once a second.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<PanelPulse>> Pulses(CancellationToken cancellation);

    /// <summary>Orders a release. Refusals: DOOR-01 to DOOR-12; faults 1001, 1002, 1003.</summary>
    [Operation("doors.release")]
    Task<OrderView> Release(
        OrderId order, DoorId door, ReleaseReason reason, string note, PressStamp pressed,
        CancellationToken cancellation);

    /// <summary>Closes a slider or stops it. Refusals: DOOR-13 to DOOR-15; fault 1001.</summary>
    [Operation("doors.move")]
    Task<MotionAnswer> Move(
        OrderId order, DoorId door, DoorMotion motion, PressStamp pressed, CancellationToken cancellation);

    /// <summary>Locks a block down; never refused for rank or state, never looser than what stands.</summary>
    [Operation("lockdown.engage")]
    Task<LockdownView> LockDown(
        OrderId order, BlockId block, LockdownWay way, CancellationToken cancellation);

    /// <summary>What ending a block's lockdown would mean; changes nothing.</summary>
    [Operation("lockdown.end")]
    Task<LockdownPreview> PreviewEnd(BlockId block, CancellationToken cancellation);

    /// <summary>Ends a block's lockdown; releases nothing. Refusals: LOCK-01 to LOCK-03.</summary>
    [Operation("lockdown.end")]
    Task<LockdownAnswer> EndLockdown(
        OrderId order, BlockId block, string reason, LockdownSeen? seen, CancellationToken cancellation);

    /// <summary>What happened at a door, newest first.</summary>
    [Operation("doors.timeline")]
    Task<ImmutableArray<RecordEntryView>> Timeline(
        DoorId door, int count, CancellationToken cancellation);
}
