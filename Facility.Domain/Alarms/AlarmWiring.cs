using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Domain.Alarms;

/// <summary>Which doors are behind a peripheral, a line or a panel, by the site file.</summary>
public sealed class AlarmWiring
{
    private readonly ILookup<(LineId Line, byte Address), DoorId> behind;
    private readonly ILookup<LineId, DoorId> behindLine;
    private readonly ILookup<PanelId, DoorId> behindPanel;
    private readonly Dictionary<LineId, SiteLine> lines;
    private readonly Dictionary<DoorId, BlockId> blockOf;
    private readonly Dictionary<string, SiteDoor> doorOfReader;
    private readonly Dictionary<string, string> turnstileOfReader;

    /// <summary>Reads the wiring.</summary>
    public AlarmWiring(Site site)
    {
        lines = site.Lines.ToDictionary(line => line.Id);
        var wires = site.Doors
            .SelectMany(door => PlacesOf(door).Distinct().Select(place => (Place: place, Door: door.Id)))
            .ToList();
        behind = wires.ToLookup(wire => wire.Place, wire => wire.Door);
        behindLine = wires.ToLookup(wire => wire.Place.Line, wire => wire.Door);
        doorOfReader = site.Doors.SelectMany(door => door.Readers, (door, reader) => (reader.Id, Door: door))
            .ToDictionary(pair => pair.Id.Value, pair => pair.Door);
        turnstileOfReader = site.Turnstiles
            .SelectMany(one => new[] { one.ReaderA, one.ReaderB }, (one, reader) => (reader.Id, one.Label))
            .ToDictionary(pair => pair.Id.Value, pair => pair.Label);
        blockOf = site.Doors.ToDictionary(door => door.Id, door => door.Block);
        behindPanel = site.Doors.ToLookup(door => lines[door.Output.Line].Panel, door => door.Id);
    }

    /// <summary>Doors that have a point or a reader on this peripheral.</summary>
    public IEnumerable<DoorId> Behind(LineId line, byte address) => behind[(line, address)];

    /// <summary>Doors that have a point or a reader on this line.</summary>
    public IEnumerable<DoorId> Behind(LineId line) => behindLine[line].Distinct();

    /// <summary>Doors that this panel drives.</summary>
    public IEnumerable<DoorId> Behind(PanelId panel) => behindPanel[panel];

    /// <summary>The blocks that some doors stand in, each once.</summary>
    public ImmutableArray<BlockId> BlocksOf(IEnumerable<DoorId> doors) =>
        [.. doors.Where(blockOf.ContainsKey).Select(door => blockOf[door]).Distinct()];

    /// <summary>How many peripherals a line has.</summary>
    public int PeripheralsOf(LineId line) => lines.TryGetValue(line, out var known) ? known.Peripherals.Length : 0;

    /// <summary>What the site file calls a peripheral; its address for one it does not have.</summary>
    public string LabelOf(LineId line, byte address) =>
        lines.GetValueOrDefault(line)?.Peripherals.FirstOrDefault(one => one.Address == address)?.Label
        ?? $"{line} {address}";

    /// <summary>The door that a reader is of; null for a turnstile's, a console's or an unknown one.</summary>
    public DoorId? DoorOfReader(string reader) => doorOfReader.GetValueOrDefault(reader)?.Id;

    /// <summary>A reader with the mark of what it is of.</summary>
    public string LabelOfReader(string reader) =>
        (doorOfReader.GetValueOrDefault(reader)?.Label ?? turnstileOfReader.GetValueOrDefault(reader)) is { } of
            ? $"{of}, reader {reader}"
            : $"Reader {reader}";

    private static ImmutableArray<(LineId Line, byte Address)> PlacesOf(SiteDoor door) =>
    [
        (door.Output.Line, door.Output.Address),
        (door.LeafInput.Line, door.LeafInput.Address),
        (door.BoltInput.Line, door.BoltInput.Address),
        .. door.Readers.Select(reader => (reader.Line, reader.Address)),
    ];
}
