using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads areas, and checks what doors name ahead of its definition.</summary>
internal sealed class AreaSection(SiteDraft draft)
{
    private const int MaximumMax = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Day = TimeSpan.FromDays(1);
    private readonly Dictionary<string, string> areaOf = [];

    public ImmutableArray<SiteArea> Read(MapReader root) => [.. root.Items("areas").Select(Area)];

    /// <summary>Checks the groups of first cards; they are defined after the doors.</summary>
    public void CheckFirstCards()
    {
        foreach (var (group, line) in draft.FirstCardGroups) draft.Groups.Refer(group, line);
    }

    private SiteArea Area(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Area, draft.Mistakes);
        var id = draft.Areas.Define(keys.Id("id"), keys.LineOf("id"));
        var passback = keys.Word("passback", SiteWords.Passbacks) ?? Passback.None;
        var doors = keys.Ids("doors").ToArray();
        foreach (var (door, line) in doors) Check(id, door, line, passback);
        CheckOnePanel(id, keys, doors);
        if ((passback == Passback.Timed) != keys.Has("again-after"))
            draft.Mistakes.Add(SiteError.Together, keys.Line,
                $"The area '{id}' has 'again-after' or 'passback: timed' without the other.",
                "They go together: the time is how long a card does not come in again.");
        return new(
            id, keys.Text("label") ?? "", [.. doors.Select(door => new DoorId(door.Id))], passback,
            keys.Time("again-after", TimeSpan.FromSeconds(1), Day) ?? TimeSpan.Zero,
            keys.Time("forget-after", Minute, 7 * Day) ?? Day,
            keys.Whole("maximum", 1, MaximumMax));
    }

    private void Check(string area, string door, int line, Passback passback)
    {
        if (draft.Doors.Refer(door, line) is null) return;
        if (!areaOf.TryAdd(door, area))
            draft.Mistakes.Add(SiteError.UsedTwice, line,
                $"The door '{door}' leads into '{areaOf[door]}' already.",
                "A door leads into one area.");
        if (draft.Door(door) is { Fittings.Kind: DoorKind.Hatch })
            draft.Mistakes.Add(SiteError.Together, line,
                $"Nobody goes through '{door}': it is a hatch.", "Take it out of the area.");
        if (passback is not Passback.Hard || draft.Door(door) is not { } known) return;

        var sides = known.Readers.Where(reader => !reader.Free).Select(reader => reader.Inside).Distinct().Count();
        if (sides < 2 || known.Rules.ExitInput is not null || known.Readers.Any(reader => reader.Free))
            draft.Mistakes.Add(SiteError.Together, line, $"The area '{area}' cannot know who passes '{door}'.",
                "With 'passback: hard' each door has readers on both sides and no free exit.");
    }

    private void CheckOnePanel(string id, MapReader keys, (string Id, int Line)[] doors)
    {
        var panels = doors.Select(entry => draft.Door(entry.Id)).OfType<SiteDoor>()
            .Select(draft.PanelOf).OfType<string>().Distinct().ToArray();
        if (panels.Length > 1)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("doors"),
                $"The doors of area '{id}' are on {string.Join(" and ", panels)}.",
                "All doors of an area belong to one panel: it counts alone.");
    }
}
