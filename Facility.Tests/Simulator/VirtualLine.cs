using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using HardwareSim.Doors;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator;

/// <summary>A line of a site and a panel's bus engine on it, on virtual time: no thread, port or clock.</summary>
internal sealed class VirtualLine
{
    private readonly BusEngine panel;
    private readonly List<(TimeSpan At, BusEvent Event)> events = [];
    private readonly Queue<(ReaderId Reader, byte Colour)> lamps = new();
    private readonly ImmutableArray<SiteDoor> doors;
    private TimeSpan panelWakes;
    private long ticket;

    public VirtualLine(Site site, string line, LineSettings settings)
    {
        var described = site.Lines.Single(candidate => candidate.Id.Value == line);
        doors = site.Doors;
        Model = new(site, described, settings, (reader, colour) => lamps.Enqueue((reader, colour)));
        panel = new(new(described.Baud, [.. described.Peripherals.Select(peripheral => peripheral.Address)]));
        Panel(new BusInput.LinkUp());
    }

    public LineModel Model { get; }

    public TimeSpan Now { get; private set; }

    public IEnumerable<(TimeSpan At, BusEvent Event)> Events => events;

    /// <summary>What the panel does about what became known; runs at once.</summary>
    public Action<BusEvent> PanelDecides { get; set; } = _ => { };

    public DoorBody Body(string door) => Model.Door(new(door)).Body;

    /// <summary>The panel wants a command sent.</summary>
    public void Submit(byte address, Facility.Devices.Osdp.Commands.IOsdpCommand command, BusUrgency urgency) =>
        Panel(new BusInput.Submit(new(++ticket, address, command, urgency)));

    /// <summary>Lets time pass, event by event.</summary>
    public VirtualLine After(TimeSpan span)
    {
        var until = Now + span;
        while (Sooner(Model.WakeAt, panelWakes) is var next && next <= until)
        {
            Now = next > Now ? next : Now;
            Model.Advance(Now, octets => Panel(new BusInput.Received(octets.ToArray())));
            if (panelWakes <= Now) Panel(new BusInput.Tick());
            while (lamps.TryDequeue(out var lamp)) Look(lamp.Reader, lamp.Colour);
        }
        Now = until;
        return this;
    }

    private void Look(ReaderId reader, byte colour)
    {
        var door = doors.First(door => door.Readers.Any(candidate => candidate.Id == reader));
        Model.Act(Now, door.Id, post => post.LampChanged(Now, colour));
    }

    private void Panel(BusInput input)
    {
        var step = panel.Step(Now, input);
        panelWakes = step.WakeAt;
        if (!step.Transmit.IsEmpty) Model.Hear(Now, step.Transmit.ToArray());
        foreach (var told in step.Events)
        {
            events.Add((Now, told));
            PanelDecides(told);
        }
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
