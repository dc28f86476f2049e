using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Panel;
using HardwareSim;
using HardwareSim.Doors;
using HardwareSim.Lines;
using HardwareSim.Scenarios;

namespace Bench.Play;

/// <summary>The whole building and its panels' brains in virtual time: every octet of every line, no thread, no
/// port, no clock.</summary>
internal sealed class VirtualStage : IStage, IStaff
{
    private static readonly ChannelKey Delivered = new([.. Enumerable.Repeat((byte)0x55, ChannelKey.Size)]);
    private readonly Dictionary<LineId, VirtualLine> lines = [];
    private readonly Dictionary<ReaderId, (SiteDoor Door, SiteDoorReader Reader)> readers;
    private readonly Dictionary<DoorId, SiteDoor> doors;
    private readonly ImmutableArray<VirtualPanel> panels;
    private readonly ImmutableArray<(LineId Id, VirtualLine Line)> powered;
    private readonly Queue<(ReaderId Reader, byte Colour)> lamps = new();
    private readonly Queue<(LineId Line, BusInput Input)> toLines = new();
    private int orders;

    /// <summary>Builds it; only lines that the scenario speaks of have power, the others are as if cut.</summary>
    public VirtualStage(Site site, SitePeople? people, Scenario scenario)
    {
        (Site, People) = (site, people);
        doors = site.Doors.ToDictionary(door => door.Id);
        readers = site.Doors.SelectMany(door => door.Readers, (door, reader) => (door, reader))
            .ToDictionary(pair => pair.reader.Id, pair => (pair.door, pair.reader));
        panels = [.. site.Panels.Select(panel => new VirtualPanel(
            site, panel.Id, people, (line, input) => toLines.Enqueue((line, input))))];
        foreach (var line in site.Lines) lines.Add(line.Id, Open(line));
        powered = [.. Spoken(scenario).Distinct().Select(line => (line, lines[line]))];
        foreach (var (line, _) in powered) Tell(line, new BusInput.LinkUp());
    }

    public Site Site { get; }

    public SitePeople? People { get; }

    public TimeSpan Now { get; private set; }

    public IStaff? Staff => this;

    public Task Pass(TimeSpan time, CancellationToken cancellation)
    {
        var until = Now + time;
        while (Next() is var next && next <= until)
        {
            cancellation.ThrowIfCancellationRequested();
            Now = next > Now ? next : Now;
            foreach (var (id, line) in powered)
                if (line.WakeAt <= Now) line.Advance(Now, told => Hear(id, told));
            foreach (var panel in panels)
                if (panel.WakeAt <= Now) panel.Tell(Now, new PanelInput.Tick());
            Settle();
        }
        Now = until;
        return Task.CompletedTask;
    }

    public Task<VisitReport> Visit(ReaderId reader, Card card)
    {
        var (door, spot) = readers[reader];
        var done = new TaskCompletionSource<VisitReport>();
        var line = lines[spot.Line].Model;
        Model(door.Id).Act(Now, door.Id, post => post.Come(
            Now,
            _ => line.PresentCard(spot.Address, card.Bits, card.Octets),
            visit => done.SetResult(new(
                reader.Value, door.Id.Value, card.ToString(), card.Person, visit.Outcome!, visit.Moments)),
            card.Pin.Length > 0 ? () => line.PressKeys(spot.Address, card.Pin) : null));
        return done.Task;
    }

    public Task<T> Act<T>(DoorId door, Func<TimeSpan, DoorBody, T> act)
    {
        T answer = default!;
        Model(door).Act(Now, door, post => answer = act(Now, post.Body));
        return Task.FromResult(answer);
    }

    public Task<T> OnLine<T>(LineId line, Func<TimeSpan, LineModel, T> act) =>
        Task.FromResult(act(Now, lines[line].Model));

    public void SwitchFire(bool on)
    {
        foreach (var door in Site.FireLoop?.Doors ?? [])
            Model(door).Act(Now, door, post => post.Body.SwitchFireLoop(Now, on));
    }

    public Task<string> Release(string role, DoorId door, ReleaseReason reason, CancellationToken cancellation)
    {
        var (panel, order) = (panels.First(one => one.Has(door)), NewOrder());
        panel.Tell(Now, new PanelInput.ReleaseArrived(new(
            order, door, $"s-900 {role} st-1", reason, "", VirtualPanel.Boot, Now, 1)));
        Settle();
        return Task.FromResult(panel.Refusal(order));
    }

    public Task<string> Move(string role, DoorId door, DoorMotion motion, CancellationToken cancellation)
    {
        var (panel, order) = (panels.First(one => one.Has(door)), NewOrder());
        panel.Tell(Now, new PanelInput.MotionArrived(new(
            order, door, motion, $"s-900 {role} st-1", VirtualPanel.Boot, Now, 1)));
        Settle();
        return Task.FromResult(panel.Refusal(order));
    }

    public Task<string> LockDown(string role, BlockId block, CancellationToken cancellation) =>
        LockDown(role, block, true);

    public Task<string> EndLockdown(string role, BlockId block, CancellationToken cancellation) =>
        LockDown(role, block, false);

    public Task<ShownDoor> Look(DoorId door, CancellationToken cancellation)
    {
        var status = panels.First(one => one.Has(door)).Core.Doors.First(one => one.Door == door);
        return Task.FromResult(new ShownDoor(
            status.Secured, status.Alarms, status.LockedDown, status.Motor, status.Parts, status.ByKey));
    }

    private IEnumerable<LineId> Spoken(Scenario scenario)
    {
        foreach (var said in scenario.Steps.Select(step => step.Words.Said))
        {
            if (said.TryGetValue("line", out var line)) yield return new(line);
            if (said.TryGetValue("door", out var door)) yield return doors[new(door)].Output.Line;
            if (!said.TryGetValue("reader", out var reader)) continue;
            yield return readers[new(reader)].Reader.Line;
            yield return readers[new(reader)].Door.Output.Line;
        }
    }

    private VirtualLine Open(SiteLine line)
    {
        var secure = line.Peripherals.Where(one => one.Secure).ToArray();
        var settings = LineSettings.Real with { Keys = (_, one) => Memory(one) };
        var model = new LineModel(Site, line, settings, (reader, colour) => lamps.Enqueue((reader, colour)));
        return new(model, new(new(line.Baud, [.. line.Peripherals.Select(one => one.Address)])
        {
            Channels = secure.ToImmutableDictionary(one => one.Address, _ => new ChannelSettings(Delivered)),
        }), line);
    }

    private static KeyMemory Memory(SitePeripheral peripheral)
    {
        var memory = new KeyMemory(null);
        if (peripheral.Secure) memory.Confirm(Delivered);
        return memory;
    }

    private Task<string> LockDown(string role, BlockId block, bool engage)
    {
        var order = NewOrder();
        var reason = engage ? "" : "the scenario is over";
        foreach (var panel in panels.Where(one => Site.Doors.Any(door => door.Block == block && one.Has(door.Id))))
            panel.Tell(Now, new PanelInput.LockdownArrived(new(
                order, block, engage, $"s-901 {role} st-1", reason, 1)));
        Settle();
        return Task.FromResult(string.Concat(panels.Select(panel => panel.Refusal(order))));
    }

    private OrderId NewOrder() => new($"scenario-{++orders}");

    private LineModel Model(DoorId door) => lines[doors[door].Output.Line].Model;

    private void Hear(LineId line, BusEvent told) =>
        panels.First(panel => panel.Has(line)).Tell(Now, new PanelInput.FromLine(line, told));

    private void Tell(LineId line, BusInput input) => lines[line].Tell(Now, input, told => Hear(line, told));

    // What panels ordered meanwhile goes out, and people see the lamps that changed.
    private void Settle()
    {
        while (true)
        {
            if (toLines.TryDequeue(out var order)) Tell(order.Line, order.Input);
            else if (lamps.TryDequeue(out var lamp)) See(lamp.Reader, lamp.Colour);
            else return;
        }
    }

    private void See(ReaderId reader, byte colour)
    {
        if (!readers.TryGetValue(reader, out var spot)) return;
        Model(spot.Door.Id).Act(Now, spot.Door.Id, post => post.LampChanged(Now, colour));
    }

    private TimeSpan Next()
    {
        var next = TimeSpan.MaxValue;
        foreach (var (_, line) in powered)
            if (line.WakeAt < next) next = line.WakeAt;
        foreach (var panel in panels)
            if (panel.WakeAt < next) next = panel.WakeAt;
        return next;
    }
}
