using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads interlocks and the fire loop: what doors do together.</summary>
internal sealed class SafetySection(SiteDraft draft)
{
    private readonly List<WrittenInterlock> written = [];

    /// <summary>The interlocks, each by itself and then all together.</summary>
    public ImmutableArray<SiteInterlock> Interlocks(MapReader root)
    {
        ImmutableArray<SiteInterlock> read = [.. root.Items("interlocks").Select(Interlock)];
        new InterlockChecks(draft.Mistakes, written).Check();
        return read;
    }

    /// <summary>The fire loop, checked against the doors' own plans in both directions.</summary>
    public SiteFireLoop? FireLoop(MapReader root)
    {
        var keys = root.Node("fire-loop") is { } node
            ? MapReader.Open(node, Shapes.FireLoop, draft.Mistakes)
            : null;
        var doors = new HashSet<string>();
        foreach (var (id, line) in keys?.Ids("doors") ?? [])
        {
            if (draft.Doors.Refer(id, line) is null || !doors.Add(id)) continue;
            if (draft.Door(id) is { Fire: not FirePlan.Release })
                draft.Mistakes.Add(SiteError.FirePlan, line,
                    $"The fire loop releases {id}, whose plan is not 'release'.",
                    "Take it out, or give the door 'fire: release'. Cells are never in the loop.");
        }
        foreach (var (door, line) in draft.AllDoors)
        {
            if (door.Fire == FirePlan.Release && !doors.Contains(door.Id.Value))
                draft.Mistakes.Add(SiteError.FirePlan, line,
                    $"{door.Id} has 'fire: release' but the fire loop does not name it.",
                    "Add it to 'fire-loop', or choose another plan for the door.");
        }
        return keys is null ? null : new([.. doors.Select(id => new DoorId(id))]);
    }

    /// <summary>The order of the slots; a site that names none has the standard one.</summary>
    public ImmutableArray<CommandSlot> Precedence(MapReader root)
    {
        if (!root.Has("precedence")) return CommandOrder.Standard;
        var names = root.Ids("precedence").ToArray();
        foreach (var (name, line) in names.Where(named => !SiteWords.Slots.ContainsKey(named.Id)))
            draft.Mistakes.Add(SiteError.UnknownName, line,
                $"There is no slot '{name}'.", Nearest.Hint(name, [.. SiteWords.Slots.Keys]));
        if (names.Any(named => !SiteWords.Slots.ContainsKey(named.Id))) return CommandOrder.Standard;

        ImmutableArray<CommandSlot> order = [.. names.Select(named => SiteWords.Slots[named.Id])];
        if (CommandOrder.Objection(order) is not { } objection) return order;
        draft.Mistakes.Add(SiteError.Precedence, root.LineOf("precedence"),
            $"The order of 'precedence' {objection}.",
            "Name all nine: life-safety, lever, lockdown, then interlock, maintenance, operator, group, schedule, "
            + "credential as the facility orders them; operator, group and credential come after interlock.");
        return CommandOrder.Standard;
    }

    private SiteInterlock Interlock(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Interlock, draft.Mistakes);
        var id = draft.Others.Define(keys.Id("id"), keys.LineOf("id"));
        var doors = keys.Ids("doors").ToArray();
        if (keys.Has("doors") && doors.Length is < 2 or > SiteLimits.InterlockDoorsMax)
            keys.Wrong("doors", $"a list of {doors.Length}", $"a list of 2 to {SiteLimits.InterlockDoorsMax} doors");
        foreach (var (door, line) in doors) draft.Doors.Refer(door, line);
        CheckOnePanel(id, keys, doors);
        written.Add(new(id, keys.LineOf("doors"), [.. doors]));
        return new(id, [.. doors.Select(door => new DoorId(door.Id))]);
    }

    private void CheckOnePanel(string id, MapReader keys, (string Id, int Line)[] doors)
    {
        var panels = doors.Select(entry => draft.Door(entry.Id)).OfType<SiteDoor>()
            .Where(door => draft.PanelOf(door) is not null).DistinctBy(door => door.Id)
            .GroupBy(draft.PanelOf, door => $"{door.Id} on {door.Output.Line}").ToArray();
        if (panels.Length > 1)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("doors"),
                $"The doors of interlock '{id}' are on "
                    + $"{string.Join(" and ", panels.Select(panel => $"{panel.Key} ({string.Join(", ", panel)})"))}.",
                "All doors of an interlock belong to one panel: it decides without network.");
    }
}
