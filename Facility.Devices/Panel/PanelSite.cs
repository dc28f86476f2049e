using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;

namespace Facility.Devices.Panel;


/// <summary>The part of a site that one panel drives, arranged for looking up.</summary>
public sealed class PanelSite
{
    private readonly FrozenDictionary<Station, (SiteDoor Door, SiteDoorReader Reader)> readers;
    private readonly FrozenDictionary<ReaderId, Station> readerStations;
    private readonly ILookup<Station, SiteDoor> doorsAt;
    private readonly ILookup<BlockId, SiteDoor> doorsOf;
    private readonly FrozenDictionary<DoorId, SiteArea> areas;
    private readonly FrozenDictionary<Station, SiteDoorReader> wiegand;

    /// <summary>Takes what belongs to the panel: its lines, and the doors whose output is on them.</summary>
    /// <exception cref="ArgumentException">The site has no such panel.</exception>
    public PanelSite(Site site, PanelId panel)
    {
        Panel = site.Panels.FirstOrDefault(known => known.Id == panel)
            ?? throw new ArgumentException($"The site has no panel '{panel}'.", nameof(panel));
        Lines = [.. site.Lines.Where(line => line.Panel == panel)];
        var own = Lines.Select(line => line.Id).ToHashSet();
        Doors = [.. site.Doors.Where(door => own.Contains(door.Output.Line))];
        Turnstiles = [.. site.Turnstiles.Where(turnstile => turnstile.Panel == panel)];
        Scales = [.. site.Scales.Where(scale => scale.Panel == panel)];
        Interlocks = new(site.Interlocks);
        Precedence = new(site.Precedence);
        SafetyInputs = [.. site.SafetyInputs.Where(input => own.Contains(input.Input.Line))];
        var ownDoors = Doors.Select(door => door.Id).ToHashSet();
        Cameras = [.. site.Cameras.Where(camera => camera.Doors.Any(ownDoors.Contains)
            || (camera.Status is { } status && own.Contains(status.Line)))];
        Payphones = [.. site.Payphones.Where(phone =>
            (phone.Power ?? phone.OffHook) is { } point && own.Contains(point.Line))];
        readers = Doors.SelectMany(door => door.Readers, (door, reader) => (door, reader))
            .ToFrozenDictionary(pair => new Station(pair.reader.Line, pair.reader.Address));
        readerStations = readers.ToFrozenDictionary(pair => pair.Value.Reader.Id, pair => pair.Key);
        doorsAt = Doors.SelectMany(Modules, (door, module) => (door, module))
            .ToLookup(pair => pair.module, pair => pair.door);
        doorsOf = Doors.ToLookup(door => door.Block);
        Blocks = [.. site.Blocks.Where(block => doorsOf.Contains(block.Id))];
        areas = site.Areas.SelectMany(area => area.Doors, (area, door) => (area, door))
            .ToFrozenDictionary(pair => pair.door, pair => pair.area);
        Console = site.Consoles.FirstOrDefault(console => console.Panel == panel);
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone);
        wiegand = Doors.SelectMany(door => door.Readers)
            .Concat(Turnstiles.SelectMany(one => new[] { one.ReaderA, one.ReaderB }))
            .Concat(Console is { Reader: var badge } ? [badge] : [])
            .Where(reader => reader.Wiegand is not null)
            .ToFrozenDictionary(reader => new Station(reader.Line, reader.Address));
    }

    /// <summary>The panel.</summary>
    public SitePanel Panel { get; }

    /// <summary>Its lines.</summary>
    public ImmutableArray<SiteLine> Lines { get; }

    /// <summary>Its doors.</summary>
    public ImmutableArray<SiteDoor> Doors { get; }

    /// <summary>The blocks it has doors of.</summary>
    public ImmutableArray<SiteBlock> Blocks { get; }

    /// <summary>Its own console; null if it has none.</summary>
    public SiteConsole? Console { get; }

    /// <summary>The zone of the building's wall clocks.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Its turnstiles.</summary>
    public ImmutableArray<SiteTurnstile> Turnstiles { get; }

    /// <summary>Cameras that see its doors, or whose contact is wired to it.</summary>
    public ImmutableArray<SiteCamera> Cameras { get; }

    /// <summary>Payphones wired to it.</summary>
    public ImmutableArray<SitePayphone> Payphones { get; }

    /// <summary>Its scales.</summary>
    public ImmutableArray<SiteScale> Scales { get; }

    /// <summary>The pins of its GPIO chip that are wired.</summary>
    public ImmutableArray<GpioPin> Pins =>
    [
        .. Turnstiles.SelectMany(turnstile => turnstile.Pins.Select(
            one => new GpioPin(one.Pin, one.IsOutput, turnstile.Manner.ActiveHigh))),
        .. WiegandReaders.SelectMany(reader => new[] { reader.Wiegand!.Led, reader.Wiegand.Buzzer }
            .OfType<int>().Select(pin => new GpioPin(pin, true, reader.Wiegand.ActiveHigh))),
    ];

    /// <summary>Its readers whose wires are on its GPIO chip.</summary>
    public ImmutableArray<SiteDoorReader> WiegandReaders => wiegand.Values;

    /// <summary>The wires of those readers that bring bits.</summary>
    public ImmutableArray<WiegandWires> WiegandWires =>
    [
        .. WiegandReaders.Select(reader => reader.Wiegand!)
            .Select(wires => new WiegandWires(wires.D0, wires.D1, WiegandFormat.Of(wires.Bits))),
    ];

    /// <summary>Who inhibits whom.</summary>
    public Interlocks Interlocks { get; }

    /// <summary>Who decides a door's command.</summary>
    public Precedence Precedence { get; }

    /// <summary>Its fire inputs and levers.</summary>
    public ImmutableArray<SiteSafetyInput> SafetyInputs { get; }

    /// <summary>The modules a door hangs on: its output, leaf, bolt and whatever else it has, each once.</summary>
    public static IEnumerable<Station> Modules(SiteDoor door) =>
        new[] { At(door.Output) }.Concat(door.Inputs.Select(input => At(input.Point)))
            .Concat(door.Outputs.Select(At)).Distinct();

    /// <summary>The module of a point.</summary>
    public static Station At(IoPoint point) => new(point.Line, point.Address);

    /// <summary>Whether a point is wired to one of its lines.</summary>
    public bool Owns(IoPoint point) => Lines.Any(line => line.Id == point.Line);

    /// <summary>One of its lines.</summary>
    public SiteLine Line(LineId id) => Lines.First(line => line.Id == id);

    /// <summary>Doors that hang on a module.</summary>
    public IEnumerable<SiteDoor> DoorsAt(Station module) => doorsAt[module];

    /// <summary>The area a door leads into; null where none is followed.</summary>
    public SiteArea? AreaOf(DoorId door) => areas.GetValueOrDefault(door);

    /// <summary>This panel's doors of a block.</summary>
    public IEnumerable<SiteDoor> DoorsOf(BlockId block) => doorsOf[block];

    /// <summary>The door and reader of a station; null if it is no door's reader.</summary>
    public (SiteDoor Door, SiteDoorReader Reader)? ReaderAt(Station station) =>
        readers.TryGetValue(station, out var found) ? found : null;

    /// <summary>The wires of a reader on the GPIO chip; null for a peripheral of a line.</summary>
    public SiteWiegand? WiegandAt(Station station) => wiegand.GetValueOrDefault(station)?.Wiegand;

    /// <summary>Where a reader is.</summary>
    public Station StationOf(ReaderId reader) => readerStations[reader];
}
