using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads fire inputs and emergency levers.</summary>
internal sealed class SafetyInputSection(SiteDraft draft)
{
    private static readonly TimeSpan SettleMin = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(5);

    public ImmutableArray<SiteSafetyInput> Read(MapReader root) =>
    [
        .. root.Items("fire-inputs").Select(Fire),
        .. root.Items("levers").Select(Lever),
    ];

    private SiteSafetyInput Fire(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.FireInput, draft.Mistakes);
        return Input(keys, SafetyInputKind.Fire, TimeSpan.FromMilliseconds(500)) with
        {
            LossIsAlarm = keys.Word("on-loss", SiteWords.Losses) ?? false,
        };
    }

    private SiteSafetyInput Lever(YamlNode node) => Input(
        MapReader.Open(node, Shapes.Lever, draft.Mistakes), SafetyInputKind.Lever, TimeSpan.FromMilliseconds(100));

    private SiteSafetyInput Input(MapReader keys, SafetyInputKind kind, TimeSpan settle)
    {
        var id = draft.Others.Define(keys.Id("id"), keys.LineOf("id"));
        var point = Point(keys);
        var doors = Doors(keys);
        CheckOnePanel(id, keys, point, doors);
        return new(
            id, kind, keys.Text("label") ?? "", point, doors,
            keys.Time("settle", SettleMin, SettleMax) ?? settle, false);
    }

    private IoPoint Point(MapReader keys)
    {
        if (keys.At("module") is not { } module || !draft.Wiring.Knows(module, keys.LineOf("module")))
            return new(new(Names.Unreadable), 0, 0);
        return draft.Wiring.Take(
            module, keys.Whole("input", 0, SiteLimits.PointsPerModuleMax - 1), false, keys.LineOf("input"));
    }

    private ImmutableArray<DoorId> Doors(MapReader keys)
    {
        var blocks = keys.Ids("blocks").Select(entry => draft.Blocks.Refer(entry.Id, entry.Line)).ToHashSet();
        var named = keys.Ids("doors").Select(entry => draft.Doors.Refer(entry.Id, entry.Line)).ToHashSet();
        if (!keys.IsEmpty && !keys.Has("blocks") && !keys.Has("doors"))
            draft.Mistakes.Add(SiteError.ChoosesNothing, keys.Line,
                "This safety input concerns no door.", "Add 'blocks' or 'doors' to it.");
        return
        [
            .. from entry in draft.AllDoors
               where blocks.Contains(entry.Door.Block.Value) || named.Contains(entry.Door.Id.Value)
               select entry.Door.Id,
        ];
    }

    private void CheckOnePanel(string id, MapReader keys, IoPoint point, ImmutableArray<DoorId> doors)
    {
        if (draft.PanelOfLine.GetValueOrDefault(point.Line.Value) is not { } panel) return;
        var strangers = doors.Where(door =>
            draft.Door(door.Value) is { } known && draft.PanelOf(known) is { } other && other != panel).ToArray();
        if (strangers.Length > 0)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("module"),
                $"'{id}' is wired to {panel}, and {strangers[0]} is on another panel.",
                "A door decides at one panel: wire an input to each panel, with its own doors.");
    }
}
