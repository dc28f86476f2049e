using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads what works at a panel alone: its console and the lockdown keys of its blocks.</summary>
internal sealed class ConsoleSection(SiteDraft draft, DoorKeys doors)
{
    private readonly Dictionary<string, int> panels = [];

    public ImmutableArray<SiteConsole> Read(MapReader root) => [.. root.Items("consoles").Select(Console)];

    /// <summary>A key acts at its own panel: a block with doors elsewhere would be locked down by half.</summary>
    public void CheckLockdownKeys()
    {
        foreach (var (block, line, fileLine) in draft.LockdownKeys)
        {
            var panel = draft.PanelOfLine.GetValueOrDefault(line);
            var stranger = draft.AllDoors.Select(entry => entry.Door).FirstOrDefault(door =>
                door.Block.Value == block && draft.PanelOf(door) is { } other && other != panel);
            if (panel is not null && stranger is not null)
                draft.Mistakes.Add(SiteError.SeveralPanels, fileLine,
                    $"The lockdown key of {block} is on {panel}, its door {stranger.Id} on {draft.PanelOf(stranger)}.",
                    "A key locks down at its own panel: wire it to the panel that has all doors of the block.");
        }
    }

    private SiteConsole Console(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Console, draft.Mistakes);
        var panel = draft.Panels.Refer(keys.Id("panel"), keys.LineOf("panel"));
        if (panel is not null && !panels.TryAdd(panel, keys.Line))
            draft.Mistakes.Add(SiteError.UsedTwice, keys.LineOf("panel"),
                $"The panel '{panel}' has two consoles.",
                $"Its other one is on line {panels[panel]}; a panel has one.");
        var reader = Reader(keys, panel);
        if (panel is not null && draft.PanelOfLine.GetValueOrDefault(reader.Line.Value) is { } other && other != panel)
            draft.Mistakes.Add(SiteError.SeveralPanels, keys.LineOf("reader"),
                $"The console's reader '{reader.Id}' is on {other}.",
                $"A console works alone: use a reader on a line of {panel}.");
        return new(new(panel ?? Names.Unreadable), reader);
    }

    private SiteDoorReader Reader(MapReader keys, string? panel) => keys.Node("reader") is { } node
        ? doors.Reader(MapReader.Open(node, Shapes.TurnstileReader, draft.Mistakes), inside: false, panel)
        : new(new(Names.Unreadable), new(Names.Unreadable), 0, Inside: false);
}
