using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Domain.OutOfCell;
using Facility.Silo.Orders;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>What the doors of cells saw on a day, out of the record, with the reason of each opening.</summary>
public sealed class DoorMoments(DoorGaps gaps)
{
    private static readonly string[] Kinds =
        [RecordKinds.DoorOpened, RecordKinds.DoorSecured, RecordKinds.DoorOpenedByKey, RecordKinds.AlarmRaised];

    /// <summary>By door, in the order of time.</summary>
    public async Task<Dictionary<string, List<CellMoment>>> Read(
        FacilityDb db, IReadOnlyCollection<SiteDoor> doors, FacilityDay day, DateTimeOffset now)
    {
        var first = await RecordDays.FirstOf(db, day.Starts);
        var asked = doors.Select(door => door.Id.Value).ToHashSet(StringComparer.Ordinal);
        var entries = await db.Record.AsNoTracking()
            .Where(entry => Kinds.Contains(entry.Kind) && entry.Number >= first
                && entry.At >= day.Starts && entry.At < day.Ends)
            .Select(entry => new Seen(
                entry.Number, entry.At, entry.Kind, entry.Where, entry.Root,
                entry.Kind == RecordKinds.AlarmRaised ? entry.Body : "")).ToListAsync();
        var reasons = await db.Orders.AsNoTracking()
            .Where(order => order.Kind == OrderKinds.Release && order.At >= day.Starts.AddHours(-1)
                && order.At < day.Ends)
            .ToDictionaryAsync(order => order.Id, order => order.Reason, StringComparer.Ordinal);
        var moments = entries.Where(entry => asked.Contains(entry.Door)).OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Number).Select(entry => (entry.Door, Moment: MomentOf(entry, reasons)))
            .Where(one => one.Moment is not null).ToLookup(one => one.Door, one => one.Moment!);
        var lost = await gaps.Read(db, day, first, now);
        return doors.ToDictionary(
            door => door.Id.Value,
            door => moments[door.Id.Value].Concat(lost.Of(door)).OrderBy(moment => moment.At).ToList(),
            StringComparer.Ordinal);
    }

    private static CellMoment? MomentOf(Seen entry, Dictionary<string, ReleaseReason> reasons) => entry.Kind switch
    {
        RecordKinds.DoorSecured => new(entry.At, CellSight.Secured),
        RecordKinds.DoorOpened when reasons.TryGetValue(entry.Root, out var reason) => new(entry.At, SightOf(reason)),
        RecordKinds.AlarmRaised when RecordBody.Read(entry.Body).GetValueOrDefault("alarm", "") is not "forced" => null,
        _ => new(entry.At, CellSight.OpenedUnexplained),
    };

    private static CellSight SightOf(ReleaseReason reason) => reason switch
    {
        ReleaseReason.Exercise => CellSight.OpenedForWalk,
        ReleaseReason.Search or ReleaseReason.Maintenance or ReleaseReason.Staff => CellSight.OpenedForStaff,
        _ => CellSight.Opened,
    };

    private sealed record Seen(long Number, DateTimeOffset At, string Kind, string Door, string Root, string Body);
}
