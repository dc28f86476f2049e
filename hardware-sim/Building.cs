using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Doors;
using HardwareSim.Faults;
using HardwareSim.Gpio;
using HardwareSim.Lines;
using HardwareSim.Ports;
using HardwareSim.Scales;
using HardwareSim.Turnstiles;

namespace HardwareSim;

/// <summary>The whole building: its lines on their threads, its doors, and who can be shown at which reader.</summary>
internal sealed class Building : IDisposable
{
    private readonly Dictionary<LineId, LineWorker> lines = [];
    private readonly Dictionary<ReaderId, ReaderSpot> readers;
    private readonly Dictionary<DoorId, LineId> lineOfDoor;
    private readonly GateVisits gates;
    private readonly TimeProvider clock;
    private readonly long start;

    public Building(
        Site site, SitePeople? people, LineSettings settings, Func<LineId, ILineEnd> openEnd, TimeProvider clock,
        Func<PanelId, string?> chipName)
    {
        (Site, People, this.clock) = (site, people, clock);
        start = clock.GetTimestamp();
        Floor = new(site, chipName, () => Now, LampChanged);
        gates = new(Floor, Show);
        Scales = site.Scales.Index().ToDictionary(
            one => one.Item.Id,
            one => new ScaleWorker(new(one.Item, one.Index), openEnd(new(one.Item.Id)), () => Now, one.Index));
        readers = site.Doors.SelectMany(door => door.Readers.Select(reader => new ReaderSpot(reader, door.Id)))
            .Concat(site.Consoles.Select(console => new ReaderSpot(console.Reader, null)))
            .ToDictionary(spot => spot.Reader.Id);
        lineOfDoor = site.Doors.ToDictionary(door => door.Id, door => door.Output.Line);
        foreach (var line in site.Lines)
        {
            var model = new LineModel(site, line, settings, LampChanged);
            lines.Add(line.Id, new(model, openEnd(line.Id), clock, start));
        }
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Its people, if any are known.</summary>
    public SitePeople? People { get; }

    /// <summary>The scales on their threads, by name.</summary>
    public IReadOnlyDictionary<string, ScaleWorker> Scales { get; }

    /// <summary>What hangs on GPIO chips.</summary>
    public GpioFloor Floor { get; }

    /// <summary>Whether the fire loop has tripped.</summary>
    public bool Fire { get; private set; }

    /// <summary>Time since the simulator started.</summary>
    public TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>The lines on their threads.</summary>
    public IReadOnlyDictionary<LineId, LineWorker> Lines => lines;

    /// <summary>Puts faults to work before anything runs; what is wrong with the first that cannot be.</summary>
    public string? Break(IEnumerable<(LineId Line, FaultOrder Order)> faults)
    {
        foreach (var (id, order) in faults)
        {
            var line = lines[id].Model.Faults;
            if (line.Objection(order) is { } objection) return $"In '{order.Text}': {objection}";
            line.Add(TimeSpan.Zero, order);
        }
        return null;
    }

    /// <summary>Begins to run all lines.</summary>
    public void Start()
    {
        foreach (var line in lines.Values) line.Start();
        Floor.Start();
        foreach (var scale in Scales.Values) scale.Start();
    }

    /// <summary>Whether there is such a reader.</summary>
    public bool HasReader(ReaderId reader) => readers.ContainsKey(reader) || gates.Has(reader);

    /// <summary>The line that drives a door, if there is such a door.</summary>
    public LineWorker? LineOf(DoorId door) => lineOfDoor.TryGetValue(door, out var line) ? lines[line] : null;

    /// <summary>Somebody goes to a reader, shows a card and waits for the door.</summary>
    public Task<VisitReport> Visit(ReaderId reader, Card card)
    {
        if (gates.Has(reader)) return gates.Visit(reader, card, Manner.Through);
        var spot = readers[reader];
        var done = new TaskCompletionSource<VisitReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (spot.Door is not { } door)
        {
            Show(spot.Reader, card);
            if (card.Pin.Length > 0) Key(spot.Reader, card.Pin);
            done.SetResult(Report(spot, card, VisitOutcome.NoDoor, []));
            return done.Task;
        }
        var line = lines[lineOfDoor[door]];
        line.Post(now => line.Model.Act(now, door, post => post.Come(
            now,
            _ => Show(spot.Reader, card),
            visit => done.SetResult(Report(spot, card, visit.Outcome!, visit.Moments)),
            card.Pin.Length > 0 ? () => Key(spot.Reader, card.Pin) : null)));
        return done.Task;
    }

    /// <summary>Somebody shows a card at a turnstile and goes through it in some manner.</summary>
    public Task<VisitReport> Visit(ReaderId reader, Card card, Manner manner) => gates.Visit(reader, card, manner);

    /// <summary>Does something to a door's body and returns what it answers.</summary>
    public Task<T> Act<T>(DoorId door, Func<TimeSpan, DoorBody, T> act)
    {
        var line = lines[lineOfDoor[door]];
        return line.Ask(now =>
        {
            T answer = default!;
            line.Model.Act(now, door, post => answer = act(now, post.Body));
            return answer;
        });
    }

    /// <summary>Trips or restores the fire panel: every lock in its hard-wired loop, past all peripherals, and
    /// the contacts that tell the panels.</summary>
    public void SwitchFire(bool on)
    {
        Fire = on;
        Floor.SwitchFire(on);
        foreach (var door in Site.FireLoop?.Doors ?? [])
        {
            var line = lines[lineOfDoor[door]];
            line.Post(now => line.Model.Act(now, door, post => post.Body.SwitchFireLoop(now, on)));
        }
        foreach (var input in Site.SafetyInputs.Where(input => input.Kind is SafetyInputKind.Fire)) Show(input, !on);
    }

    /// <summary>The lever of that name; null if there is none.</summary>
    public SiteSafetyInput? Lever(string id) =>
        Site.SafetyInputs.FirstOrDefault(input => input.Kind is SafetyInputKind.Lever && input.Id == id);

    /// <summary>Pulls a lever or puts it back: its bolts follow by metal, its contact tells the panel.</summary>
    public void SwitchLever(SiteSafetyInput lever, bool pulled)
    {
        Show(lever, !pulled);
        foreach (var door in lever.Doors)
        {
            var line = lines[lineOfDoor[door]];
            line.Post(now => line.Model.Act(now, door, post => post.Body.SwitchLever(now, pulled)));
        }
    }

    /// <summary>Turns the lockdown key of a block or turns it back; false if it has none.</summary>
    public bool TurnKey(BlockId block, bool turned)
    {
        if (Site.Blocks.FirstOrDefault(known => known.Id == block)?.LockdownKey is not { } key) return false;
        var line = lines[key.Line];
        line.Post(now => line.Model.SetContact(now, key, turned));
        return true;
    }

    /// <summary>Turns a key in a door's cylinder or turns it back; false if there is no such door.</summary>
    public bool TurnKey(DoorId door, bool turned)
    {
        if (LineOf(door) is not { } line) return false;
        line.Post(now => line.Model.Act(now, door, post => post.Body.TurnKey(now, turned)));
        return true;
    }

    /// <summary>Moves a contact of a cell's call button; false if the cell has none.</summary>
    public bool TouchCall(DoorId cell, bool atReset, bool active)
    {
        var call = Site.Doors.FirstOrDefault(known => known.Id == cell)?.Rules.Call;
        if ((atReset ? call?.Reset : call?.Button) is not { } point) return false;
        var line = lines[point.Line];
        line.Post(now => line.Model.SetContact(now, point, active));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var line in lines.Values) line.Dispose();
        Floor.Dispose();
        foreach (var scale in Scales.Values) scale.Dispose();
    }

    private void Show(SiteSafetyInput input, bool closed)
    {
        var line = lines[input.Input.Line];
        line.Post(now => line.Model.SwitchSafety(now, input.Input, closed));
    }

    private void Show(SiteDoorReader reader, Card card)
    {
        if (Floor.Readers.TryGetValue(reader.Id, out var wires))
        {
            Floor.Thread.Post(now => wires.Show(now, card));
            return;
        }
        var line = lines[reader.Line];
        line.Post(_ => line.Model.PresentCard(reader.Address, card.Bits, card.Octets));
    }

    private void Key(SiteDoorReader reader, string pin)
    {
        // A Wiegand reader has no keys here.
        if (reader.Wiegand is not null) return;
        var line = lines[reader.Line];
        line.Post(_ => line.Model.PressKeys(reader.Address, pin));
    }

    private void LampChanged(ReaderId reader, byte colour)
    {
        if (!readers.TryGetValue(reader, out var spot))
        {
            gates.LampChanged(reader, colour);
            return;
        }
        if (spot.Door is not { } door) return;
        var line = lines[lineOfDoor[door]];
        line.Post(now => line.Model.Act(now, door, post => post.LampChanged(now, colour)));
    }

    private static VisitReport Report(
        ReaderSpot spot, Card card, string outcome, ImmutableArray<VisitMoment> moments) =>
        new(spot.Reader.Id.Value, spot.Door?.Value ?? "", card.ToString(), card.Person, outcome, moments);

    private sealed record ReaderSpot(SiteDoorReader Reader, DoorId? Door);
}
