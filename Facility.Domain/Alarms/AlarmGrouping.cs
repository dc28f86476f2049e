using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Ids;

namespace Facility.Domain.Alarms;

/// <summary>Folds alarms into one line per cause: a cut line is one line, with the doors behind it counted.</summary>
public sealed class AlarmGrouping(AlarmWiring wiring)
{
    /// <summary>More doors of a block with the same alarm than this share one line.</summary>
    public const int DoorsNamedMax = 4;

    /// <summary>The lines of these alarms, gravest and oldest first.</summary>
    public ImmutableArray<AlarmLineView> Lines(IReadOnlyCollection<AlarmPoint> shown)
    {
        var lost = shown.Where(point => point.Scope is AlarmScope.Panel && point.View.Kind == "panel-lost"
            && point.Stands).Select(point => point.Panel).ToHashSet();
        var many = shown.Where(point => point.Scope is AlarmScope.Door && point.Block is not null)
            .GroupBy(KindAndBlock).Where(alike => alike.Count() > DoorsNamedMax).Select(alike => alike.Key).ToHashSet();
        return
        [
            .. from point in shown
               group point by CauseOf(point, lost, many) into cause
               let line = LineOf(cause.Key, [.. cause])
               orderby IsWaiting(line) descending, line.Priority descending, line.Since
               select line,
        ];
    }

    private static bool IsWaiting(AlarmLineView line) =>
        line.Life is AlarmLife.Unacknowledged or AlarmLife.Returned;

    private static (string Kind, BlockId Block) KindAndBlock(AlarmPoint point) => (point.View.Kind, point.Block!.Value);

    // What lies behind a lost panel belongs to that, then what lies on a line to the line.
    private static string CauseOf(
        AlarmPoint point, HashSet<PanelId?> lost, HashSet<(string, BlockId)> many)
    {
        if (point.Panel is { } panel && lost.Contains(panel)) return $"panel {panel}";
        if (point.Scope is AlarmScope.Line or AlarmScope.Peripheral) return $"line {point.Line}";
        if (point.Scope is AlarmScope.Reader) return $"readers {point.Panel}";
        if (point.Block is { } block && many.Contains((point.View.Kind, block))) return $"{point.View.Kind} {block}";
        return point.View.Key;
    }

    private AlarmLineView LineOf(string cause, ImmutableArray<AlarmPoint> points)
    {
        var ordered = points.OrderByDescending(point => point.View.Priority).ThenByDescending(point => point.Scope)
            .ThenBy(point => point.View.Since).ToImmutableArray();
        var (first, views) = (ordered[0], ordered.Select(point => point.View).ToImmutableArray());
        var doors = points.SelectMany(DoorsOf).Distinct().ToImmutableArray();
        return new(
            cause, SaysOf(first, points), WhereOf(first, points, doors.Length), first.View.Priority,
            first.View.Response, GravestLife(views), views.Min(view => view.Since),
            views.Min(view => view.AnswerBy), doors, views)
        {
            // A turnstile has a block and is no door.
            Blocks = [.. wiring.BlocksOf(doors).Union(points.Select(point => point.Block).OfType<BlockId>())],
        };
    }

    private IEnumerable<DoorId> DoorsOf(AlarmPoint point) => point switch
    {
        { View.Door: { } door } => [door],
        { Scope: AlarmScope.Panel, Panel: { } panel } => wiring.Behind(panel),
        { Scope: AlarmScope.Line, Line: { } line } => wiring.Behind(line),
        { Line: { } line, Address: { } address } => wiring.Behind(line, address),
        _ => [],
    };

    private static string SaysOf(AlarmPoint first, ImmutableArray<AlarmPoint> points) =>
        points.Length == 1 || first.Scope is not (AlarmScope.Peripheral or AlarmScope.Reader) ? first.View.Says
        : points.Select(point => point.View.Says).Distinct().Count() == 1 ? first.View.Says
        : $"{first.View.Says} and more";

    private string WhereOf(AlarmPoint first, ImmutableArray<AlarmPoint> points, int doors)
    {
        var place = (first.Scope, first.Line) switch
        {
            (AlarmScope.Peripheral, { } line) => PeripheralsOn(line, points),
            (AlarmScope.Reader, _) => Readers(points),
            (AlarmScope.Door, _) when points.Length > 1 => $"{doors} doors",
            _ => first.View.Source,
        };
        return first.Scope is AlarmScope.Door || doors == 0 ? place : $"{place}: {doors} {Doors(doors)} behind it";
    }

    private string PeripheralsOn(LineId line, ImmutableArray<AlarmPoint> points)
    {
        var addresses = points.Select(point => point.Address).Distinct().Count();
        return addresses == 1
            ? points[0].View.Source
            : $"{line}, {addresses} of {wiring.PeripheralsOf(line)} peripherals";
    }

    private static string Readers(ImmutableArray<AlarmPoint> points)
    {
        var readers = points.Select(point => point.View.Source).Distinct().Count();
        return readers == 1 ? points[0].View.Source : $"{points[0].Panel}, {readers} readers on its GPIO chip";
    }

    private static string Doors(int count) => count == 1 ? "door" : "doors";

    private static AlarmLife GravestLife(ImmutableArray<AlarmView> views)
    {
        AlarmLife[] order = [AlarmLife.Unacknowledged, AlarmLife.Returned, AlarmLife.Acknowledged, AlarmLife.Latched];
        return order.FirstOrDefault(life => views.Any(view => view.Life == life));
    }
}
