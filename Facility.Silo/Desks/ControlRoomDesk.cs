using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Silo.Calls;
using Facility.Silo.Estate;
using Facility.Silo.Record;

namespace Facility.Silo.Desks;

/// <summary>The control room's desk: sets the actor from the session and passes on to the grains.</summary>
public sealed class ControlRoomDesk(
    DeskGuard guard, IGrainFactory grains, SiteCatalogue site, DoorWatchers watchers, CellViews cells,
    BlockViews lockdowns, CallQueries calls, RecordPages record) : IControlRoom
{
    public async Task<ImmutableArray<BlockView>> Blocks(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlRoom>(cancellation);
        return await grains.GetGrain<IFacilityGrain>(site.Site.Id).Blocks(viewer, cancellation);
    }

    public async Task<DoorFeed> Watch(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IControlRoom>(cancellation);
        return watchers.Watch(site.Known(block), cancellation);
    }

    public async Task<DoorView?> Find(DoorId door, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlRoom>(cancellation);
        return await Grain(door).View(viewer, cancellation);
    }

    public async Task<ImmutableArray<string>> PeopleBehind(DoorId door, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlRoom>(cancellation);
        if (!site.Doors.TryGetValue(door, out var known) || (known.Cell ?? known.HatchOf) is not { } cell)
            return [];
        return [.. (await cells.OccupantsOf(cell, viewer, cancellation)).Select(occupant => occupant.Name)];
    }

    public async Task<ImmutableArray<PanelPulse>> Pulses(CancellationToken cancellation)
    {
        await guard.Enter<IControlRoom>(cancellation);
        return watchers.Pulses;
    }

    public async Task<OrderView> Release(
        OrderId order, DoorId door, ReleaseReason reason, string note, PressStamp pressed,
        CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlRoom>(cancellation);
        return await Grain(door).Release(new(order, door, actor, reason, note, pressed), cancellation);
    }

    public async Task<MotionAnswer> Move(
        OrderId order, DoorId door, DoorMotion motion, PressStamp pressed, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlRoom>(cancellation);
        return await Grain(door).Move(new(order, door, actor, motion, pressed), cancellation);
    }

    public async Task<LockdownView> LockDown(
        OrderId order, BlockId block, LockdownWay way, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlRoom>(cancellation);
        return await Grain(block).LockDown(new(order, block, actor, way), cancellation);
    }

    public async Task<LockdownPreview> PreviewEnd(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IControlRoom>(cancellation);
        var preview = lockdowns.PreviewEnd(site.Known(block));
        return preview with { OwedCalls = await calls.OwedAt(block, cancellation) };
    }

    public async Task<LockdownAnswer> EndLockdown(
        OrderId order, BlockId block, string reason, LockdownSeen? seen, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlRoom>(cancellation);
        return await Grain(block).EndLockdown(new(order, block, actor, reason, seen), cancellation);
    }

    public async Task<ImmutableArray<RecordEntryView>> Timeline(
        DoorId door, int count, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlRoom>(cancellation);
        var entries = await record.Read(new(null, count, Subject: door.Value), viewer, cancellation);
        // A silent alarm is told to no screen that may hang beside the door.
        return [.. entries.Where(entry => !SilentEntries.Is(entry))];
    }

    private IDoorGrain Grain(DoorId door) => grains.GetGrain<IDoorGrain>(door.Value);

    private IBlockGrain Grain(BlockId block) => grains.GetGrain<IBlockGrain>(site.Known(block).Value);
}
