using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Panel;
using Facility.Tests.Panels;
using HardwareSim.Doors;
using HardwareSim.Faults;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator.Faults;

/// <summary>The simulator's line, our bus engine and our panel's core on virtual time.</summary>
internal sealed class FaultRig
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly PanelCore core;
    private readonly BusEngine bus;
    private readonly Queue<(byte Address, byte Colour)> lamps = new();
    private readonly Dictionary<string, DoorAlarms> alarms = [];
    private readonly bool isWhole;
    private FileCourier? courier;
    private TimeSpan busWakes;
    private TimeSpan coreWakes;
    private long numbers;

    /// <param name="isWhole">No fault is ever added: the control of a test.</param>
    /// <param name="isKeyed">Every peripheral has a key, and the panel knows it.</param>
    public FaultRig(bool isWhole = false, bool isKeyed = false)
    {
        this.isWhole = isWhole;
        var described = FaultSite.Site.Lines[0];
        Model = new(FaultSite.Site, described, LineSettings.Real, (reader, colour) =>
            lamps.Enqueue((reader.Value == "d1-out" ? FaultSite.Reader1 : FaultSite.Reader2, colour)));
        bus = new(new(described.Baud, [.. described.Peripherals.Select(one => one.Address)])
        {
            Random = new Random(1).NextBytes,
            Channels = isKeyed ? FaultKeys.Channels : ImmutableDictionary<byte, ChannelSettings>.Empty,
        });
        if (isKeyed) FaultKeys.HandOut(Model);
        core = new(new(FaultSite.Site, FaultSite.Panel), "boot-1", () => new CardHasher(PanelRig.Key));
        foreach (var device in Model.Peripherals)
            device.Restart(TimeSpan.Zero, TimeSpan.Zero, device.Inner.Settings with { Files = new() });
        Core(new PanelInput.Started(PanelRig.TableFor(FaultSite.Site), RevocationOverlay.Empty, []));
        Told(new BusEvent.LineChanged(true, "opened"));
        Bus(new BusInput.LinkUp());
        After(3);
    }

    public LineModel Model { get; }

    public TimeSpan Now { get; private set; }

    public List<(TimeSpan At, BusEvent Event)> Events { get; } = [];

    public List<JournalDraft> Entries { get; } = [];

    public List<string> Visits { get; } = [];

    /// <summary>Every moment at which a lock was let go or held again.</summary>
    public List<(TimeSpan At, string Door, bool Released)> Locks { get; } = [];

    /// <summary>Good cards shown by somebody.</summary>
    public int Shown { get; private set; }

    public ChannelView Channel(byte address) => bus.ChannelOf(address)!;

    /// <summary>Whether a channel was ever told to be so.</summary>
    public bool Was(byte address, ChannelState state, ChannelReason because) =>
        Told<BusEvent.ChannelChanged>(address).Any(told => told.State == state && told.Because == because);

    public BusCounters Counters => bus.Counters;

    public long Strikes => Model.Faults.All.Sum(fault => fault.Strikes);

    public DoorStatus Door(string id) => core.Doors.First(door => door.Door.Value == id);

    public DoorBody Body(string id) => Model.Door(new(id)).Body;

    public int Count(string kind) => Entries.Count(entry => entry.Kind == kind);

    public IEnumerable<T> Told<T>(byte address) where T : BusEvent =>
        Events.Select(entry => entry.Event).OfType<T>().Where(told => told.Address == address);

    public bool HasRaised(string door, DoorAlarms alarm) => alarms.GetValueOrDefault(door).HasFlag(alarm);

    /// <summary>Something goes wrong from now on, unless this rig is the control.</summary>
    public FaultRig Breaks(string text)
    {
        if (isWhole) return this;
        Assert.True(FaultText.TryRead(text, out var order, out var wrong), wrong);
        Assert.Null(Model.Faults.Objection(order));
        Model.Faults.Add(Now, order);
        return this;
    }

    /// <summary>Somebody comes to a door, shows the good card and walks through if he can.</summary>
    public FaultRig Comes(string door)
    {
        var reader = door == "d1" ? FaultSite.Reader1 : FaultSite.Reader2;
        Model.Act(Now, new(door), post => post.Come(
            Now, _ => Badges(reader), visit => Visits.Add(visit.Outcome!)));
        return this;
    }

    /// <summary>The good card is shown, and nobody walks.</summary>
    public FaultRig Badges(byte reader)
    {
        Shown++;
        Model.PresentCard(reader, FaultSite.CardBits, FaultSite.Card);
        return this;
    }

    public FaultRig Cuts(bool cut)
    {
        Model.Wire.Cut(cut);
        return this;
    }

    /// <summary>The file that is carried to the module; null for none.</summary>
    public FileSender? File { get; private set; }

    /// <summary>A file is carried to the module.</summary>
    public FaultRig Carries(int size)
    {
        var terms = FileTerms.For(new LineBudget(38400, 3));
        File = new(new(1, [.. Enumerable.Range(0, size).Select(octet => (byte)octet)]), terms);
        File.Found(Now);
        courier = new(FaultSite.Module, File, 2_000_000);
        return this;
    }

    /// <summary>A person orders a new key for the module.</summary>
    public FaultRig Rekeys()
    {
        Bus(new BusInput.Rekey(FaultSite.Module, FaultKeys.Next));
        return this;
    }

    /// <summary>The second reader is new, without a key, and install mode is opened for it.</summary>
    public FaultRig Installs()
    {
        var reader = Model.Peripheral(FaultSite.Reader2)!;
        reader.Restart(Now, TimeSpan.Zero, reader.Inner.Settings with { Key = null, InstallMode = true });
        Bus(new BusInput.SetChannel(FaultSite.Reader2, new(null)));
        Bus(new BusInput.Install(FaultSite.Reader2, TimeSpan.FromMinutes(1)));
        return this;
    }

    /// <summary>A command past the core, as a technician's tool would send it.</summary>
    public FaultRig Sends(byte address, IOsdpCommand command)
    {
        Bus(new BusInput.Submit(new(1_000_000 + numbers++, address, command, BusUrgency.Courtesy)));
        return this;
    }

    public FaultRig After(double seconds)
    {
        var until = Now + TimeSpan.FromSeconds(seconds);
        while (Next() is var next && next <= until)
        {
            Now = next > Now ? next : Now;
            Model.Advance(Now, octets => Bus(new BusInput.Received(octets.ToArray())));
            if (busWakes <= Now) Bus(new BusInput.Tick());
            if (coreWakes <= Now) Core(new PanelInput.Tick());
            if (courier?.Next(Now) is { } message) Bus(new BusInput.Submit(message));
            while (lamps.TryDequeue(out var lamp)) Look(lamp.Address, lamp.Colour);
            foreach (var door in FaultSite.Site.Doors) Note(door.Id.Value);
        }
        Now = until;
        return this;
    }

    private TimeSpan Next() => new[]
    {
        Model.WakeAt, busWakes, coreWakes, File?.WakeAt is { } wakes && wakes > Now ? wakes : TimeSpan.MaxValue,
    }.Min();

    private void Look(byte reader, byte colour)
    {
        var door = reader == FaultSite.Reader1 ? "d1" : "d2";
        Model.Act(Now, new(door), post => post.LampChanged(Now, colour));
    }

    private void Note(string door)
    {
        var released = Body(door).IsReleased;
        alarms[door] = alarms.GetValueOrDefault(door) | Door(door).Alarms;
        if (Locks.LastOrDefault(entry => entry.Door == door).Released != released) Locks.Add((Now, door, released));
    }

    private void Bus(BusInput input)
    {
        var step = bus.Step(Now, input);
        busWakes = step.WakeAt;
        if (!step.Transmit.IsEmpty) Model.Hear(Now, step.Transmit.ToArray());
        foreach (var told in step.Events) Told(told);
    }

    private void Told(BusEvent told)
    {
        Events.Add((Now, told));
        courier?.Hear(told, Now);
        Core(new PanelInput.FromLine(FaultSite.Line, told));
    }

    private void Core(PanelInput input)
    {
        var step = core.Step(Now, Day + Now, input);
        coreWakes = step.WakeAt;
        foreach (var effect in step.Effects) Do(effect);
    }

    private void Do(PanelEffect effect)
    {
        switch (effect)
        {
            case PanelEffect.Append append:
                Entries.Add(append.Draft);
                numbers++;
                if (append.Token != 0) Core(new PanelInput.Journalled(append.Token, true, numbers));
                break;
            case PanelEffect.Submit submit:
                Bus(new BusInput.Submit(submit.Command));
                break;
        }
    }
}
