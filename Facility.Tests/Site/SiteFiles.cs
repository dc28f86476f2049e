using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Tests.Kit;

namespace Facility.Tests.Sites;

/// <summary>Site files for tests: the committed ones and small ones written in place.</summary>
internal static class SiteFiles
{
    /// <summary>A site of one panel, two lines and a few doors, without mistakes.</summary>
    public const string Small = """
        site: small
        label: Small
        time-zone: Asia/Almaty
        panels:
          - { id: panel-1, label: One, degraded-groups: [all] }
          - { id: panel-2, label: Two }
        lines:
          - id: line-a
            panel: panel-1
            baud: 38400
            peripherals:
              - { address: 1, kind: io-module, label: Module, outputs: 4, inputs: 8 }
              - { address: 2, kind: reader, label: Outside }
              - { address: 3, kind: reader, label: Inside }
          - id: line-b
            panel: panel-2
            baud: 38400
            peripherals:
              - { address: 1, kind: io-module, label: Module, outputs: 4, inputs: 8 }
        blocks:
          - id: b01
            label: Block 1
            kind: residential
            landings:
              - id: l1
                label: Landing 1
                module: line-a/1
                cells:
                  - { id: c1, label: "1", places: 2, area: 9.5, door: { output: 0, leaf: 0, bolt: 1 } }
        doors:
          - id: gate
            label: Gate
            block: b01
            use: block-gate
            module: line-a/1
            output: 1
            leaf: 2
            bolt: 3
            readers:
              - { id: gate-out, at: line-a/2, side: outside }
              - { id: gate-in, at: line-a/3, side: inside }
          - id: room
            label: Room
            block: b01
            use: room
            module: line-b/1
            output: 0
            leaf: 0
            bolt: 1
            fire: release
        fire-loop: { doors: [room] }
        access-groups:
          - { id: all, label: All, doors: [{ block: b01 }] }
        """;

    /// <summary>The folder of the committed demo site.</summary>
    public static string Colony => Repository.At("sites", "colony-1200");

    /// <summary>The committed demo site.</summary>
    public static Site ReadColony() =>
        SiteReader.TryRead(File.ReadAllText(Path.Combine(Colony, "site.yaml")), out var site, out var mistakes)
            ? site
            : throw new InvalidOperationException(string.Join('\n', mistakes));

    /// <summary>Its people.</summary>
    public static SitePeople ReadPeople(Site site) =>
        SiteReader.TryReadPeople(
            File.ReadAllText(Path.Combine(Colony, "people.yaml")), site, out var people, out var mistakes)
            ? people
            : throw new InvalidOperationException(string.Join('\n', mistakes));

    /// <summary>Reads a text that must be without mistakes.</summary>
    public static Site Read(string yaml) =>
        SiteReader.TryRead(yaml, out var site, out var mistakes)
            ? site
            : throw new InvalidOperationException(string.Join('\n', mistakes));

    /// <summary>What is wrong with a text.</summary>
    public static ImmutableArray<SiteMistake> MistakesOf(string yaml)
    {
        SiteReader.TryRead(yaml, out _, out var mistakes);
        return mistakes;
    }
}
