using System.Text.Json;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Judges the invariants from outside: what panels are told, what leaves them, what moves, what is written.
/// </summary>
/// <remarks>It never asks a core anything. What it holds of a door it has from inputs, commands, bodies and the
/// journal's entries.</remarks>
internal sealed class Observer
{
    private const int ViolationsMax = 200;
    private readonly YearWorld world;
    private readonly Dictionary<DoorId, WatchedDoor> doors;
    private readonly Dictionary<(Station Module, int Output), WatchedDoor> byOutput;
    private readonly HashSet<(Station Module, int Output)> otherOutputs;
    private readonly Dictionary<string, SiteDoor> byReader;
    private readonly Dictionary<JournalDraft, Authorisation> wanted = new(ReferenceEqualityComparer.Instance);
    private readonly ReleaseJudge releases;
    private readonly LockdownJudge lockdowns;
    private readonly RelockJudge relocks;
    private readonly FireJudge fire;
    private readonly List<Violation> violations = [];
    private readonly SortedDictionary<string, long> refusals = new(StringComparer.Ordinal);

    public Observer(YearWorld world)
    {
        this.world = world;
        doors = world.Site.Doors.ToDictionary(door => door.Id, door => new WatchedDoor(door, world.PanelOf(door)));
        byOutput = doors.Values.ToDictionary(door => (door.Module, door.Plan.Output.Number));
        otherOutputs = [.. OutputsOfPhonesAndCameras(world.Site)
            .Select(at => (new Station(at.Line, at.Address), at.Number))];
        byReader = world.Site.Doors.SelectMany(door => door.Readers, (door, reader) => (door, reader))
            .ToDictionary(pair => pair.reader.Id.Value, pair => pair.door);
        foreach (var set in world.Site.Interlocks)
            foreach (var door in set.Doors)
                doors[door].Partners.AddRange(set.Doors.Where(other => other != door).Select(other => doors[other]));
        lockdowns = new(world, this);
        releases = new(world, this, lockdowns);
        relocks = new(world, this);
        fire = new(world, this);
    }

    public ToldStations Stations { get; } = new();

    public IReadOnlyList<Violation> Violations => violations;

    public IEnumerable<WatchedDoor> Doors => doors.Values;

    /// <summary>How often each rule of the panels refused.</summary>
    public IReadOnlyDictionary<string, long> Refusals => refusals;

    public long DoorEvents { get; private set; }

    public long Releases { get; private set; }

    public SiteDoor DoorOf(ReaderId reader) => byReader[reader.Value];

    public void Broken(string invariant, string sentence)
    {
        if (violations.Count < ViolationsMax) violations.Add(new(invariant, world.Now, sentence));
    }

    /// <summary>Before a core takes an input.</summary>
    public void Told(YearPanel panel, PanelInput input)
    {
        releases.Told(panel, input);
        lockdowns.Told(panel, input);
        if (input is PanelInput.FromLine told) Told(panel, told);
    }

    /// <summary>After all effects of that input are done.</summary>
    public void Stepped(YearPanel panel, PanelInput input) => lockdowns.Stepped(panel, input);

    public void Killed(YearPanel panel)
    {
        Stations.Forget(station => panel.Site.Lines.Any(line => line.Id == station.Line));
        foreach (var door in Of(panel)) door.Forget();
        releases.Killed(panel);
    }

    public void Appended(YearPanel panel, JournalDraft draft)
    {
        if (draft.Kind is RecordKinds.CardGranted or RecordKinds.ReleaseAccepted)
        {
            var authorisation = new Authorisation(draft, world.Now);
            wanted[draft] = authorisation;
            doors[new(draft.Subject)].Authorisations.Add(authorisation);
        }
        releases.Appended(panel, draft);
    }

    public void Durable(YearPanel panel, JournalEntry entry, JournalDraft draft)
    {
        if (wanted.Remove(draft, out var authorisation)) authorisation.Number = entry.Number;
        lockdowns.Durable(panel, entry);
        if (!doors.TryGetValue(new(entry.Subject.Length > 0 ? entry.Subject : "-"), out var door)) return;
        DoorEvents++;
        relocks.Durable(door, entry);
        if (entry.Kind is not (RecordKinds.OrderRefused or RecordKinds.CardDenied)) return;
        Drop(door, entry.Cause);
        Count(entry.Body);
    }

    public void Submitted(YearPanel panel, LineId line, BusCommand command)
    {
        if (command.Command is not OutputCommand output) return;
        foreach (var (door, order) in Named(line, command, output))
        {
            if (door.IsRelease(order.Action)) releases.Submitted(door, command, order);
            else
            {
                lockdowns.LockWanted(door);
                releases.LockWanted(door, command);
            }
        }
    }

    public void Sent(YearPanel panel, LineId line, BusCommand command, OutputCommand output)
    {
        foreach (var (door, order) in Named(line, command, output))
        {
            if (door.IsRelease(order.Action))
            {
                Releases++;
                releases.Sent(door, command);
                relocks.ReleaseSent(door, order);
            }
            else relocks.LockSent(door);
        }
    }

    /// <summary>It left once more: from here on the module may act on it.</summary>
    public void Repeated(LineId line, BusCommand command, OutputCommand output)
    {
        foreach (var (door, order) in Named(line, command, output))
            if (door.IsRelease(order.Action)) relocks.ReleaseSent(door, order);
    }

    public void Moved(YearDoor door, string what) => relocks.Moved(doors[door.Plan.Id], door, what);

    public void FireSwitched(bool tripped) => fire.Switched(tripped);

    public void PowerLost(YearPanel panel, LineId line, byte address)
    {
        foreach (var door in Of(panel).Where(door => door.Module == new Station(line, address))) door.Powerless = true;
    }

    private IEnumerable<WatchedDoor> Of(YearPanel panel) => doors.Values.Where(door => door.Panel == panel);

    private IEnumerable<(WatchedDoor Door, OutputOrder Order)> Named(
        LineId line, BusCommand command, OutputCommand output)
    {
        foreach (var order in output.Orders)
        {
            if (byOutput.TryGetValue((new(line, command.Address), order.Output), out var door))
                yield return (door, order);
            else if (!otherOutputs.Contains((new(line, command.Address), order.Output)))
                Broken("I1", $"{line}/{command.Address} output {order.Output} was driven and is no door's");
        }
    }

    // A payphone's power and a camera's call-up let nobody through a door.
    private static IEnumerable<IoPoint> OutputsOfPhonesAndCameras(Site site) =>
        site.Payphones.Select(phone => phone.Power).Concat(site.Cameras.Select(camera => camera.CallUp?.Output))
            .OfType<IoPoint>();

    private void Told(YearPanel panel, PanelInput.FromLine told)
    {
        var station = new Station(told.Line, told.Event.Address);
        Stations.Hear(station, told.Event, world.Now);
        foreach (var (point, door) in panel.Site.DoorsAt(station).Select(plan => (plan, doors[plan.Id])))
        {
            if (told.Event is BusEvent.InputsReported inputs)
            {
                door.ToldLeaf = inputs.Inputs[point.LeafInput.Number];
                door.ToldBolt = inputs.Inputs[point.BoltInput.Number];
            }
            if (told.Event is BusEvent.PeripheralOffline) door.ToldLeaf = door.ToldBolt = InputState.Unknown;
        }
        if (told.Event is BusEvent.CommandEnded ended) releases.Ended(told.Line, ended);
    }

    private void Count(string body)
    {
        using var parsed = JsonDocument.Parse(body);
        foreach (var rule in parsed.RootElement.GetProperty("rules").EnumerateArray())
            refusals[rule.GetString()!] = refusals.GetValueOrDefault(rule.GetString()!) + 1;
    }

    private static void Drop(WatchedDoor door, string cause)
    {
        foreach (var one in door.Authorisations)
            if (one.Draft.Cause == cause || $"#{one.Number}" == cause) one.Spent = one.Spent || cause.Length > 0;
    }
}
