using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads access groups and resolves their selectors to doors.</summary>
internal sealed class AccessSection(SiteDraft draft)
{
    public ImmutableArray<SiteAccessGroup> Read(MapReader root) =>
        [.. root.Items("access-groups").Select(Group)];

    private SiteAccessGroup Group(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.AccessGroup, draft.Mistakes);
        var id = draft.Groups.Define(keys.Id("id"), keys.LineOf("id"));
        var chosen = keys.Items("doors").SelectMany(Select).ToHashSet();
        // In the site's own order, so that the same file always compiles to the same table.
        return new(new(id), keys.Text("label") ?? "",
            [.. draft.AllDoors.Select(entry => entry.Door.Id).Where(chosen.Contains)])
        {
            Rights = (keys.Flag("console") is true ? GroupRights.Console : GroupRights.None)
                | (keys.Flag("escort") is true ? GroupRights.Escort : GroupRights.None),
            Turnstiles = [.. keys.Ids("turnstiles").Where(Known).Select(entry => entry.Id)],
        };
    }

    private bool Known((string Id, int Line) entry)
    {
        if (draft.Turnstiles.Contains(entry.Id)) return true;
        draft.Mistakes.Add(SiteError.UnknownName, entry.Line, $"There is no turnstile '{entry.Id}'.",
            Nearest.Hint(entry.Id, draft.Turnstiles));
        return false;
    }

    private IEnumerable<DoorId> Select(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Selector, draft.Mistakes);
        if (node is YamlNode.Map { Keys.Count: 0 })
            draft.Mistakes.Add(SiteError.ChoosesNothing, node.Line,
                "A selector without keys would select every door.",
                "Give it at least one key: block, landing, use or doors.");
        var before = draft.Mistakes.Count;
        var block = draft.Blocks.Refer(keys.Id("block"), keys.LineOf("block"));
        var landing = keys.Id("landing");
        var use = keys.Word("use", SiteWords.AnyDoors);
        var named = keys.Ids("doors").Select(entry => draft.Doors.Refer(entry.Id, entry.Line)).ToHashSet();
        if (draft.Mistakes.Count > before || keys.IsEmpty) return [];

        var found = draft.AllDoors.Select(entry => entry.Door)
            .Where(door => (block is null || door.Block.Value == block)
                && (landing is null || door.Landing == landing)
                && (use is null || door.Use == use)
                && (!keys.Has("doors") || named.Contains(door.Id.Value)))
            .Select(door => door.Id).ToArray();
        if (found.Length == 0)
            draft.Mistakes.Add(SiteError.ChoosesNothing, keys.Line, "This selector selects no door.",
                "All its keys must hold for at least one door.");
        return found;
    }
}
