using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Domain.Sites;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Reads from the database what another site file could disturb.</summary>
internal static class SiteLive
{
    // What a silo that died left open is not under way for ever: a release ends within a minute by its module's own
    // timer, a group release within minutes.
    private static readonly TimeSpan OrderMax = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan JointMax = TimeSpan.FromMinutes(15);

    public static async Task<SiteLiveState> Read(FacilityDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var placed = await db.Placements.AsNoTracking().ToListAsync(cancellation);
        var services = await db.Services.AsNoTracking().Select(row => row.DoorId).ToListAsync(cancellation);
        var blocks = await db.Blocks.AsNoTracking().Where(block => block.LockedDown)
            .Select(block => block.Id).ToListAsync(cancellation);
        return new()
        {
            Placed = placed.GroupBy(row => new CellId(row.CellId)).ToImmutableDictionary(
                cell => cell.Key,
                cell => cell.Select(row => new PersonId(row.PersonId))
                    .OrderBy(person => person.Value, StringComparer.Ordinal).ToImmutableArray()),
            OutOfService = [.. services.Select(door => new DoorId(door))],
            LockedDown = [.. blocks.Select(block => new BlockId(block))],
            Ordered = await Ordered(db, now, cancellation),
            Alarmed = await Alarmed(db, cancellation),
            GroupHolders = await Holders(db, cancellation),
        };
    }

    private static async Task<ImmutableArray<DoorId>> Ordered(
        FacilityDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var (orderAfter, jointAfter) = (now - OrderMax, now - JointMax);
        var orders = await db.Orders.AsNoTracking()
            .Where(order => order.ClosedAt == null && order.At > orderAfter && order.DoorId != "")
            .Select(order => order.DoorId).ToListAsync(cancellation);
        var joints = await db.Joints.AsNoTracking()
            .Where(joint => joint.Begun > jointAfter && joint.EndedAt == null
                && (joint.State == JointState.Waiting || joint.State == JointState.Confirmed))
            .Select(joint => joint.Doors).ToListAsync(cancellation);
        return
        [
            .. orders.Concat(joints.SelectMany(doors => doors.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .Distinct().Order(StringComparer.Ordinal).Select(door => new DoorId(door)),
        ];
    }

    private static async Task<ImmutableArray<DoorId>> Alarmed(FacilityDb db, CancellationToken cancellation)
    {
        var doors = await db.Alarms.AsNoTracking().Where(row => row.Life != AlarmLife.Normal && row.DoorId != "")
            .Select(row => row.DoorId).Distinct().ToListAsync(cancellation);
        return [.. doors.Order(StringComparer.Ordinal).Select(door => new DoorId(door))];
    }

    private static async Task<ImmutableDictionary<AccessGroupId, int>> Holders(
        FacilityDb db, CancellationToken cancellation)
    {
        var held = await (
            from pair in db.CredentialGroups.AsNoTracking()
            join card in db.Credentials.AsNoTracking() on pair.CredentialId equals card.Id
            where card.State == CredentialState.Active
            group pair by pair.GroupId into one
            select new { one.Key, Cards = one.Count() }).ToListAsync(cancellation);
        return held.ToImmutableDictionary(one => new AccessGroupId(one.Key), one => one.Cards);
    }
}
