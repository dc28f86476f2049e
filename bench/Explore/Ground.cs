using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Bench.Explore;

/// <summary>What stays the same through one exploration: the building's plan, the card, a core told nothing yet.
/// </summary>
internal sealed class Ground
{
    public const string Boot = "boot";
    public static readonly LineId Line = new("line");
    public static readonly BlockId Block = new("block");
    public static readonly ImmutableArray<byte> Card = [1, 2, 3, 0x40];
    public const int CardBits = 26;
    public const byte FireModule = 48;
    private const int FirstReader = 64;

    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly PanelCore untouched;

    /// <summary>Builds the plan of a graph; with the check removed the panel is not told who excludes whom.</summary>
    public Ground(DoorGraph graph, bool interlocked = true, bool hasFire = false)
    {
        Graph = graph;
        HasFire = hasFire;
        Site = Read(graph, interlocked, hasFire);
        var hasher = new CardHasher([.. new byte[CardHasher.KeySize]]);
        Table = TableOf(Site, hasher);
        untouched = new(new PanelSite(Site, Site.Panels[0].Id), Boot, () => hasher);
    }

    public DoorGraph Graph { get; }

    /// <summary>Whether there is a fire input, and a loop if some door is let go.</summary>
    public bool HasFire { get; }

    public Site Site { get; }

    public AccessTable Table { get; }

    /// <summary>A core that was told nothing yet.</summary>
    public PanelCore NewCore() => Copier.Of(untouched);

    /// <summary>Which door hangs on an address, be it of its module or of its reader.</summary>
    public static int DoorAt(byte address) => address >= FirstReader ? address - FirstReader : address;

    /// <summary>Which door a name of door or reader is of; -1 if of none.</summary>
    public int DoorOf(string name)
    {
        var isOne = name.Length == 1 || (name.Length > 1 && name[1] == '-');
        var door = isOne ? name[0] - 'a' : -1;
        return door < Graph.Doors ? Math.Max(door, -1) : -1;
    }

    /// <summary>Which door a peripheral is of; null for the module of the fire input.</summary>
    public int? DoorOf(Station station) => station.Address == FireModule ? null : DoorAt(station.Address);

    public static byte ReaderOf(int door) => (byte)(FirstReader + door);

    public static DateTimeOffset Wall(TimeSpan now) => Day + now;

    // Times as short as the site file lets them be keep the states few; they are those of a real door otherwise.
    private static Site Read(DoorGraph graph, bool interlocked, bool hasFire)
    {
        var yaml = new StringBuilder($$"""
            site: explored
            label: Explored
            time-zone: Etc/UTC
            panels:
              - { id: panel, label: Panel }
            lines:
              - id: line
                panel: panel
                baud: 115200
                peripherals:

            """);
        for (var door = 0; door < graph.Doors; door++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $$"""
                      - { address: {{door}}, kind: io-module, label: M, outputs: 1, inputs: 2 }
                      - { address: {{ReaderOf(door)}}, kind: reader, label: R }
                """);
        if (hasFire)
            yaml.AppendLine(CultureInfo.InvariantCulture,
                $"      - {{ address: {FireModule}, kind: io-module, label: F, outputs: 0, inputs: 1 }}");
        yaml.AppendLine("blocks:").AppendLine("  - { id: block, label: Block, kind: gate }").AppendLine("doors:");
        for (var door = 0; door < graph.Doors; door++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $$"""
                  - id: {{DoorGraph.Letter(door)}}
                    label: {{DoorGraph.Letter(door)}}
                    block: block
                    use: sally-port
                    module: line/{{door}}
                    output: 0
                    leaf: 0
                    bolt: 1
                    release: 2s
                    release-confirm: 1s
                    held-after: 1s
                    lock-confirm: 1s
                    fire: {{(graph.IsLetGo(door) ? "release" : "alert")}}
                    readers: [{ id: {{DoorGraph.Letter(door)}}-out, at: line/{{ReaderOf(door)}}, side: outside }]
                """);
        var sets = interlocked ? graph.Sets().ToArray() : [];
        if (sets.Length > 0) yaml.AppendLine("interlocks:");
        for (var set = 0; set < sets.Length; set++)
            yaml.AppendLine(CultureInfo.InvariantCulture,
                $$"""  - { id: set-{{set}}, doors: [{{string.Join(", ", sets[set].Select(DoorGraph.Letter))}}] }""");
        if (hasFire)
            yaml.AppendLine("fire-inputs:").AppendLine(CultureInfo.InvariantCulture,
                $"  - {{ id: fire, label: Fire, module: line/{FireModule}, input: 0, blocks: [block] }}");
        var letGo = Enumerable.Range(0, graph.Doors).Where(graph.IsLetGo).Select(DoorGraph.Letter).ToArray();
        if (letGo.Length > 0)
            yaml.AppendLine("fire-loop:").AppendLine(CultureInfo.InvariantCulture,
                $"  doors: [{string.Join(", ", letGo)}]");
        yaml.AppendLine("access-groups:").AppendLine("  - { id: all, label: All, doors: [{ block: block }] }");
        return SiteReader.TryRead(yaml.ToString(), out var site, out var mistakes)
            ? site
            : throw new InvalidOperationException($"{string.Join('\n', mistakes)}\n{yaml}");
    }

    private static AccessTable TableOf(Site site, CardHasher hasher) => new(
        1, "digest", Day.AddDays(-1), Day.AddDays(365),
        [
            new(new("card"), hasher.Hash(CardBits, Card.AsSpan()), new("officer"), [], [new("all")], null, null,
                CredentialState.Active),
        ],
        site.AccessGroups.ToImmutableDictionary(group => group.Id, group => group.Doors.ToImmutableHashSet()));
}
