using System.Globalization;
using Facility.Contracts.Site;
using Facility.Domain.OutOfCell;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;

namespace Facility.Silo.OutOfCell;

/// <summary>Times in which something between a door and us was away, by what it was.</summary>
public sealed class LostSights(SiteCatalogue site)
{
    private readonly Dictionary<string, List<CellMoment>> moments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> panelOf = new(StringComparer.Ordinal);

    /// <summary>Something went away or came back.</summary>
    public void Add(AlarmSource source, DateTimeOffset at, CellSight sight)
    {
        panelOf[NameOf(source)] = source.Panel;
        Of(NameOf(source)).Add(new(at, sight));
    }

    /// <summary>A panel was away for nobody knows how long, until a moment.</summary>
    public void Blink(string panel, DateTimeOffset at) =>
        Of($"panel {panel}").AddRange([new(at, CellSight.Lost), new(at, CellSight.Found)]);

    /// <summary>A panel started: what it had lost before it reports anew if it still is.</summary>
    public void Start(string panel, DateTimeOffset at)
    {
        foreach (var (name, _) in panelOf.Where(one => one.Value == panel)) Of(name).Add(new(at, CellSight.Found));
        Blink(panel, at);
    }

    /// <summary>When a door was lost and found; lost while anything on its way is.</summary>
    public IEnumerable<CellMoment> Of(SiteDoor door)
    {
        var away = 0;
        foreach (var moment in NamesOf(door).SelectMany(Turns).OrderBy(moment => moment.At))
        {
            var before = away;
            away += moment.Sight is CellSight.Lost ? 1 : -1;
            if (before == 0 || away == 0) yield return moment;
        }
    }

    // Told twice is lost once, and what was not lost is not found.
    private IEnumerable<CellMoment> Turns(string name)
    {
        var last = CellSight.Found;
        foreach (var moment in moments.GetValueOrDefault(name, []).OrderBy(moment => moment.At))
        {
            if (moment.Sight == last) continue;
            last = moment.Sight;
            yield return moment;
        }
    }

    private List<CellMoment> Of(string name)
    {
        if (!moments.TryGetValue(name, out var list)) moments[name] = list = [];
        return list;
    }

    private static string NameOf(AlarmSource source) => source switch
    {
        { Door.Length: > 0 } => $"door {source.Door}",
        { Address: not null } => PointOf(source.Line, source.Address.Value),
        { Line.Length: > 0 } => $"line {source.Line}",
        _ => $"panel {source.Panel}",
    };

    private IEnumerable<string> NamesOf(SiteDoor door) => new[]
    {
        $"door {door.Id}", $"panel {site.PanelOf(door)}", $"line {door.LeafInput.Line}", $"line {door.BoltInput.Line}",
        PointOf(door.LeafInput.Line.Value, door.LeafInput.Address),
        PointOf(door.BoltInput.Line.Value, door.BoltInput.Address),
    }.Distinct(StringComparer.Ordinal);

    private static string PointOf(string line, int address) =>
        string.Create(CultureInfo.InvariantCulture, $"point {line}/{address}");
}
