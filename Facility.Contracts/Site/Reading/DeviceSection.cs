using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads turnstiles and scales.</summary>
internal sealed class DeviceSection(SiteDraft draft, DoorKeys doors)
{
    private const int CapacityMax = 1000;
    private static readonly ImmutableArray<string> Protocols = ["mt-sics", "cas"];

    public ImmutableArray<SiteTurnstile> Turnstiles(MapReader root) =>
        [.. root.Items("turnstiles").Select(Turnstile)];

    public ImmutableArray<SiteScale> Scales(MapReader root) => [.. root.Items("scales").Select(Scale)];

    private SiteTurnstile Turnstile(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Turnstile, draft.Mistakes);
        var panel = draft.Panels.Refer(keys.Id("panel"), keys.LineOf("panel"));
        var id = draft.Others.Define(keys.Id("id"), keys.LineOf("id"));
        draft.Turnstiles.Add(id);
        return new(
            id, keys.Text("label") ?? "",
            new(draft.Blocks.Refer(keys.Id("block"), keys.LineOf("block")) ?? Names.Unreadable),
            new(panel ?? Names.Unreadable),
            Pin(keys, "unlock-a", panel), Pin(keys, "unlock-b", panel),
            Pin(keys, "pass-a", panel), Pin(keys, "pass-b", panel),
            Reader(keys, "reader-a", false, panel), Reader(keys, "reader-b", true, panel))
        {
            Manner = Manner(keys),
            Points = new(
                PinOrNone(keys, "stop", panel), PinOrNone(keys, "fire", panel), PinOrNone(keys, "ready", panel),
                PinOrNone(keys, "detector", panel), PinOrNone(keys, "alarm", panel),
                PinOrNone(keys, "turn-a", panel), PinOrNone(keys, "turn-b", panel), PinOrNone(keys, "reset", panel)),
        };
    }

    private static SiteTurnstileManner Manner(MapReader keys)
    {
        var usual = SiteTurnstileManner.Standard;
        return new(
            keys.Word("mode", SiteWords.Drives) ?? usual.Drive,
            keys.Time("grant", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)) ?? usual.Grant,
            keys.Word("levels", SiteWords.Levels) ?? usual.ActiveHigh,
            keys.Word("opposite", SiteWords.OppositeWays) ?? usual.KeepsOnOpposite,
            keys.Whole("search", 0, 100) ?? usual.SearchPercent);
    }

    private int? PinOrNone(MapReader keys, string key, string? panel) =>
        keys.Has(key) ? Pin(keys, key, panel) : null;

    private SiteDoorReader Reader(MapReader keys, string key, bool inside, string? panel) =>
        keys.Node(key) is { } node
            ? doors.Reader(MapReader.Open(node, Shapes.TurnstileReader, draft.Mistakes), inside, panel)
            : new(new(Names.Unreadable), new(Names.Unreadable), 0, inside);

    private int Pin(MapReader keys, string key, string? panel) => draft.Pins.Take(keys, key, panel);

    private SiteScale Scale(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Scale, draft.Mistakes);
        var protocol = keys.Text("protocol");
        if (protocol is not null && !Protocols.Contains(protocol))
            keys.Wrong("protocol", $"'{protocol}'", $"one of {string.Join(", ", Protocols)}");
        return new(
            draft.Others.Define(keys.Id("id"), keys.LineOf("id")), keys.Text("label") ?? "",
            new(draft.Panels.Refer(keys.Id("panel"), keys.LineOf("panel")) ?? Names.Unreadable),
            protocol ?? "", LineSection.Baud(keys, "baud") ?? 0, keys.Amount("capacity", 0, CapacityMax) ?? 0);
    }
}
