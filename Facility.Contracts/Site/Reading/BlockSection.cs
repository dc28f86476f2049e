using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads blocks, landings and cells; each cell brings its door.</summary>
internal sealed class BlockSection(SiteDraft draft, DoorKeys doors)
{
    private const int PlacesMax = 100;
    private const int AreaMax = 2000;

    public ImmutableArray<SiteBlock> Read(MapReader root) => [.. root.Items("blocks").Select(Block)];

    private SiteBlock Block(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Block, draft.Mistakes);
        var id = draft.Blocks.Define(keys.Id("id"), keys.LineOf("id"));
        var kind = keys.Word("kind", SiteWords.Blocks) ?? BlockKind.Residential;
        draft.KindOfBlock.TryAdd(id, kind);
        return new(
            new(id), keys.Text("label") ?? "", kind,
            [.. keys.Items("landings").Select(landing => Landing(landing, id))])
        {
            LockdownKey = keys.Node("lockdown-key") is { } key ? Key(id, key) : null,
            GroupGap = GroupGap(keys),
        };
    }

    private IoPoint? Key(string block, YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.LockdownKey, draft.Mistakes);
        if (keys.At("module") is not { } module || !draft.Wiring.Knows(module, keys.LineOf("module"))) return null;
        draft.LockdownKeys.Add((block, module.Line, keys.LineOf("module")));
        return draft.Wiring.Take(
            module, keys.Whole("input", 0, SiteLimits.PointsPerModuleMax - 1), isOutput: false, keys.LineOf("input"));
    }

    private static TimeSpan? GroupGap(MapReader keys)
    {
        var gap = keys.Time("group-gap", SiteLimits.GroupGapMin, SiteLimits.GroupGapMax) ?? SiteLimits.GroupGapUsual;
        return keys.Flag("group-release") is true ? gap : null;
    }

    private SiteLanding Landing(YamlNode node, string block)
    {
        var keys = MapReader.Open(node, Shapes.Landing, draft.Mistakes);
        var id = keys.Id("id");
        draft.Landings.Define(id is null ? null : $"{block}/{id}", keys.LineOf("id"));
        var module = keys.At("module");
        if (module is not null && !draft.Wiring.Knows(module.Value, keys.LineOf("module"))) module = null;
        var place = new Place(block, id ?? "", module, keys.Has("module"));
        return new(
            id ?? Names.Unreadable, keys.Text("label") ?? "",
            [.. keys.Items("cells").Select(cell => Cell(cell, place))])
        {
            GroupGap = GroupGap(keys),
        };
    }

    private SiteCell Cell(YamlNode node, Place place)
    {
        var keys = MapReader.Open(node, Shapes.Cell, draft.Mistakes);
        var isDormitory = keys.Word("kind", SiteWords.CellKinds) ?? false;
        var cell = new SiteCell(
            new(draft.Doors.Define(keys.Id("id"), keys.LineOf("id"))), keys.Text("label") ?? "",
            keys.Whole("places", 1, PlacesMax) ?? 1, keys.Amount("area", 0, AreaMax) ?? 1, isDormitory)
        {
            Purposes = keys.Words("for", HousingWords.Purposes).Aggregate(
                draft.KindOfBlock.GetValueOrDefault(place.Block) is BlockKind.Medical
                    ? CellPurposes.Medical : CellPurposes.None,
                (all, one) => all | one),
        };
        if (keys.Node("door") is { } door)
            AddDoor(MapReader.Open(door, Shapes.CellDoor, draft.Mistakes), cell, place);
        return cell;
    }

    private void AddDoor(MapReader keys, SiteCell cell, Place place)
    {
        if (!place.NamesModule && !keys.Has("module"))
            draft.Mistakes.Add(SiteError.MissingKey, keys.Line, $"The door of {cell.Id} is wired to no module.",
                "Add 'module' to its landing or to the door itself.");
        var (fittings, hold, output, leaf, bolt) = doors.Wiring(
            keys, keys.Has("module") ? keys.At("module") : place.Module);
        var use = cell.IsDormitory ? DoorUse.Dormitory : DoorUse.Cell;
        draft.AllDoors.Add((new(
            new(cell.Id.Value), cell.Label, new(place.Block), place.Landing, use,
            hold, FirePlan.Alert, output, leaf, bolt,
            [], DoorKeys.Timings(keys, fittings.Kind), cell.Id)
        {
            Fittings = fittings,
            Rules = SiteDoorRules.None with { Call = Call(keys, cell, output) },
        }, keys.Line));
    }

    private SiteCallButton? Call(MapReader keys, SiteCell cell, IoPoint output)
    {
        if (keys.Has("call-reset") && !keys.Has("call"))
            draft.Mistakes.Add(SiteError.Together, keys.LineOf("call-reset"),
                $"{cell.Id} has 'call-reset' and no call button.",
                "Add 'call', or take it away.");
        if (!keys.Has("call") || output.Line.Value == Names.Unreadable) return null;
        return new(Input("call"), keys.Has("call-reset") ? Input("call-reset") : null);

        IoPoint Input(string key) => draft.Wiring.Take(
            (output.Line.Value, output.Address), keys.Whole(key, 0, SiteLimits.PointsPerModuleMax - 1),
            isOutput: false, keys.LineOf(key));
    }

    private sealed record Place(
        string Block, string Landing, (string Line, byte Address)? Module, bool NamesModule);
}
