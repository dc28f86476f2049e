using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Silo.Estate;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Persistence;

/// <summary>Follows what was locked down at a panel itself, by its console or key, while nobody here ordered it.
/// </summary>
internal static class PanelLockdowns
{
    /// <summary>The block's new state if this entry changes it; null for all that the silo ordered itself.</summary>
    public static async Task<(BlockRow Block, LockdownState State)?> Follow(FacilityDb db, RecordRow entry)
    {
        if (entry.Kind is not (RecordKinds.LockdownEngaged or RecordKinds.LockdownEnded)) return null;
        if (await db.Blocks.FindAsync(entry.Where) is not { } block) return null;
        var engaged = entry.Kind == RecordKinds.LockdownEngaged;
        // An end is ours, and committed before it was sent; what it ends may be the panel's own.
        if (await db.Orders.FindAsync(engaged ? entry.Cause : block.LockdownOrder) is not null) return null;
        if (!engaged && !block.LockedDown) return null;

        block.LockedDown = engaged;
        block.LockedDownAt = entry.At;
        block.LockedDownBy = await NameOf(db, entry);
        block.LockdownOrder = entry.Cause;
        block.LockdownWay = LockdownWay.Full;
        return (block, new(engaged, block.LockedDownAt, block.LockedDownBy, block.LockdownOrder));
    }

    private static async Task<string> NameOf(FacilityDb db, RecordRow entry)
    {
        var actor = RecordBody.Read(entry.Body).GetValueOrDefault("actor", "").Split(' ')[0];
        return await db.People.FindAsync(actor) is { } person ? person.Name : actor;
    }
}
