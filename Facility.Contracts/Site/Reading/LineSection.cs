using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads panels and lines with their peripherals.</summary>
internal sealed class LineSection(SiteDraft draft)
{
    private const int AddressMax = 126;

    public ImmutableArray<SitePanel> Panels(MapReader root) => [.. root.Items("panels").Select(Panel)];

    public ImmutableArray<SiteLine> Lines(MapReader root) => [.. root.Items("lines").Select(Line)];

    /// <summary>Checks the groups panels name; they are defined after the panels.</summary>
    public void CheckDegradedGroups(MapReader root)
    {
        foreach (var panel in root.Items("panels").OfType<YamlNode.Map>())
        {
            if (!panel.Keys.TryGetValue("degraded-groups", out var entry)) continue;
            foreach (var item in (entry.Node as YamlNode.Items)?.All.OfType<YamlNode.Value>() ?? [])
                draft.Groups.Refer(item.Text, item.Line);
        }
    }

    private SitePanel Panel(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Panel, draft.Mistakes);
        var id = draft.Panels.Define(keys.Id("id"), keys.LineOf("id"));
        var degraded = keys.Ids("degraded-groups").Select(group => new Ids.AccessGroupId(group.Id));
        return new(new(id), keys.Text("label") ?? "", [.. degraded]);
    }

    private SiteLine Line(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Line, draft.Mistakes);
        var id = draft.Lines.Define(keys.Id("id"), keys.LineOf("id"));
        var panel = draft.Panels.Refer(keys.Id("panel"), keys.LineOf("panel"));
        draft.PanelOfLine.TryAdd(id, panel);
        var baud = Baud(keys, "baud");
        var peripherals = keys.Items("peripherals").Select(item => Peripheral(item, id)).ToImmutableArray();
        CheckLoad(keys, id, baud, peripherals);
        return new(new(id), new(panel ?? Names.Unreadable), baud ?? 0, peripherals);
    }

    public static int? Baud(MapReader keys, string key)
    {
        if (keys.Whole(key, 1, int.MaxValue) is not { } baud) return null;
        if (SiteLimits.Bauds.Contains(baud)) return baud;
        keys.Wrong(key, $"'{baud}'", $"one of {string.Join(", ", SiteLimits.Bauds)}");
        return null;
    }

    private SitePeripheral Peripheral(YamlNode node, string line)
    {
        var keys = MapReader.Open(node, Shapes.Peripheral, draft.Mistakes);
        var address = keys.Whole("address", 0, AddressMax);
        var kind = keys.Word("kind", SiteWords.Peripherals);
        var outputs = keys.Whole("outputs", 0, SiteLimits.PointsPerModuleMax);
        var inputs = keys.Whole("inputs", 0, SiteLimits.PointsPerModuleMax);
        var whole = kind is not null
            && keys.Has("outputs") == outputs.HasValue && keys.Has("inputs") == inputs.HasValue;
        var peripheral = new SitePeripheral(
            (byte)(address ?? 0), kind ?? PeripheralKind.IoModule, keys.Text("label") ?? "",
            outputs ?? 0, inputs ?? 0, keys.Flag("keypad") ?? false, keys.Flag("secure") ?? false)
        {
            Policy = keys.Word("policy", SiteWords.Policies) ?? PeripheralPolicy.Tolerant,
        };
        if (address is not null)
            draft.Wiring.Add(line, peripheral.Address, whole ? peripheral : null, keys.LineOf("address"));
        return peripheral;
    }

    private void CheckLoad(MapReader keys, string id, int? baud, ImmutableArray<SitePeripheral> peripherals)
    {
        if (peripherals.Length > SiteLimits.PeripheralsPerLineMax)
            draft.Mistakes.Add(SiteError.LineOverloaded, keys.LineOf("id"),
                $"{id} has {peripherals.Length} peripherals.",
                $"At most {SiteLimits.PeripheralsPerLineMax}: give the rest a line of their own.");
        if (baud is null || LineBudget.Of(baud.Value, peripherals) is not { IsMet: false } budget) return;
        draft.Mistakes.Add(SiteError.LineOverloaded, keys.LineOf("baud"),
            $"{id} needs up to {budget.Worst.TotalMilliseconds:0} ms from a card to its door's output.",
            $"At most {SiteLimits.CardToOutputMax.TotalMilliseconds:0} ms: a higher baud or fewer peripherals.");
    }
}
