using Facility.Contracts.Doors;
using Facility.Contracts.Movement;
using Facility.Contracts.Site;
using Facility.Domain.OutOfCell;
using Facility.Silo.Estate;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.OutOfCell;

/// <summary>Where somebody was by movement orders and by passages of the gate.</summary>
public sealed class Stays(SiteCatalogue site, MeterFigures figures, DateTimeOffset now)
{
    /// <summary>Ways, and stays behind the doors they lead to.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="orders">Their orders on which they left, in the order of time.</param>
    /// <param name="passages">Their passages of the gate.</param>
    public IEnumerable<MeterSpan> ByOrders(
        CellDweller who, IReadOnlyList<MovementOrderRow> orders, IReadOnlyCollection<MovementRow> passages)
    {
        for (var at = 0; at < orders.Count; at++)
        {
            var order = orders[at];
            foreach (var span in Way(order)) yield return span;
            if (order.Stage is not MovementStage.Arrived || order.EndedAt is not { } arrived) continue;
            var end = new[] { at + 1 < orders.Count ? orders[at + 1].LeftAt : null, who.Since }
                .Concat(passages.Select(one => (DateTimeOffset?)one.At)).Where(one => one > arrived).Min();
            if (Stay(who, order, arrived, end) is { } stay) yield return stay;
        }
    }

    /// <summary>Of an order that led to a visit: contact that nobody wrote down.</summary>
    public static IEnumerable<MeterSpan> Visits(
        IEnumerable<MeterSpan> stays, IReadOnlyCollection<MovementOrderRow> orders)
    {
        var visits = orders.Where(order => order.Reason is MovementReason.Visit).Select(order => order.EndedAt)
            .ToHashSet();
        return stays.Where(stay => visits.Contains(stay.From) && stay.Sign is not MeterSign.Away)
            .Select(stay => stay with { Sign = MeterSign.Gap, Says = "a visit by order; nobody wrote it down" });
    }

    /// <summary>Times outside the gate.</summary>
    public IEnumerable<MeterSpan> Outside(CellDweller who, IReadOnlyList<MovementRow> passages)
    {
        var starts = figures.Day.Starts;
        var isOut = passages.Count == 0 ? who.IsOut : !passages[0].LedOut || passages[0].WasOutBefore;
        var since = starts;
        foreach (var passage in passages)
        {
            if (isOut && !passage.LedOut) yield return Away(since, passage.At);
            if (!isOut && passage.LedOut) since = passage.At;
            isOut = passage.LedOut;
        }
        if (isOut) yield return Away(since, null);
    }

    private static MeterSpan Away(DateTimeOffset from, DateTimeOffset? until) =>
        new(from, until, MeterSign.Away, "outside the gate");

    // Who did not arrive by the end of the window is nobody knows where.
    private IEnumerable<MeterSpan> Way(MovementOrderRow order)
    {
        var left = order.LeftAt!.Value;
        if (order.EndedAt is { } ended)
        {
            yield return new(left, ended, MeterSign.Elsewhere, $"on the way, {order.Id}");
            yield break;
        }
        yield return new(left, order.Until > left ? order.Until : left, MeterSign.Elsewhere, $"on the way, {order.Id}");
        if (now > order.Until) yield return new(order.Until, null, MeterSign.Away, $"not arrived in time, {order.Id}");
    }

    private MeterSpan? Stay(CellDweller who, MovementOrderRow order, DateTimeOffset arrived, DateTimeOffset? end)
    {
        var door = site.Doors.GetValueOrDefault(new(order.End));
        var says = $"{door?.Label ?? order.End}, {order.Id}";
        var isYard = door?.Use is DoorUse.Yard;
        if (!isYard && IsHome(who, door)) return null;
        if (end is null && now - arrived > figures.StayLongest)
            return new(arrived, null, MeterSign.Away, $"nobody wrote down when they left: {says}");
        return new(arrived, end, isYard ? MeterSign.Known : MeterSign.Elsewhere, says);
    }

    private static bool IsHome(CellDweller who, SiteDoor? door) =>
        door is not null && door.Block.Value == who.Block && door.Landing == who.Landing;
}
