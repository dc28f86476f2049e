using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the doors that are not cells'.</summary>
internal sealed class DoorSection(SiteDraft draft, DoorKeys doors)
{
    private static readonly string[] OfReleases = ["readers", "exit", "release", "release-confirm"];
    private readonly DoorRuleKeys rules = new(draft);

    public void Read(MapReader root)
    {
        foreach (var node in root.Items("doors")) Door(MapReader.Open(node, Shapes.Door, draft.Mistakes));
    }

    private void Door(MapReader keys)
    {
        var id = draft.Doors.Define(keys.Id("id"), keys.LineOf("id"));
        var block = draft.Blocks.Refer(keys.Id("block"), keys.LineOf("block"));
        var landing = keys.Id("landing");
        if (block is not null && landing is not null)
            draft.Landings.Refer($"{block}/{landing}", keys.LineOf("landing"));
        var module = keys.At("module");
        var (fittings, hold, output, leaf, bolt) = doors.Wiring(keys, module);
        var panel = draft.PanelOfLine.GetValueOrDefault(module?.Line ?? "");
        var door = new SiteDoor(
            new(id), keys.Text("label") ?? "", new(block ?? Names.Unreadable), landing ?? "",
            keys.Word("use", SiteWords.Doors) ?? DoorUse.Room, hold,
            keys.Word("fire", SiteWords.FirePlans) ?? FirePlan.Alert,
            output, leaf, bolt, doors.Readers(keys, panel), DoorKeys.Timings(keys, fittings.Kind), null)
        {
            Fittings = fittings,
            HatchOf = fittings.Kind is DoorKind.Hatch ? Cell(keys, block) : null,
        };
        door = door with { Rules = rules.Read(keys, door) };
        CheckOnePanel(door, keys);
        if (fittings.Kind is DoorKind.Manual) CheckManual(door, keys);
        draft.AllDoors.Add((door, keys.Line));
    }

    private CellId? Cell(MapReader keys, string? block)
    {
        if (draft.Doors.Refer(keys.Id("cell"), keys.LineOf("cell")) is not { } name) return null;
        if (draft.Door(name) is { Cell: { } cell } behind && behind.Block.Value == block) return cell;
        draft.Mistakes.Add(SiteError.Together, keys.LineOf("cell"), $"'{name}' is no cell of the hatch's block.",
            "A hatch opens into a cell of the block it stands in.");
        return null;
    }

    private void CheckManual(SiteDoor door, MapReader keys)
    {
        foreach (var key in OfReleases.Where(keys.Has))
            draft.Mistakes.Add(SiteError.Together, keys.LineOf(key), $"{door.Id} has '{key}' and no lock of ours.",
                "A manual door is only watched: take it away, or give the door another kind and an output.");
        if (door.Fire is FirePlan.Release or FirePlan.StaffRelease)
            draft.Mistakes.Add(SiteError.FirePlan, keys.LineOf("fire"),
                $"{door.Id} cannot be released in a fire: only its key opens it.",
                "Its plan is 'alert' or 'ignore'.");
    }

    private void CheckOnePanel(SiteDoor door, MapReader keys)
    {
        if (draft.PanelOf(door) is not { } panel) return;
        var stranger = door.Readers.FirstOrDefault(reader =>
            draft.PanelOfLine.GetValueOrDefault(reader.Line.Value) is { } other && other != panel);
        if (stranger is not null)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("readers"),
                $"The reader '{stranger.Id}' is on another panel than the lock of {door.Id}.",
                $"A door decides at one panel: use a reader on a line of {panel}.");
    }
}
