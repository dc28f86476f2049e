using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Replies;
using HardwareSim.Doors;
using HardwareSim.Faults;

namespace HardwareSim.Lines;

/// <summary>One line of the building without threads or ports: wire, peripherals, and their doors.</summary>
/// <remarks>Pure but for its callbacks: the same octets at the same times give the same answers.</remarks>
internal sealed class LineModel
{
    private readonly FaultyPeripheral[] peripherals;
    private readonly Dictionary<DoorId, DoorPost> doors = [];
    private readonly Dictionary<(byte Address, int Output), (DoorPost Post, bool IsSecond)> byOutput = [];
    private readonly Action<ReaderId, byte> lampChanged;
    private readonly string? files;
    private readonly FaultyWire carried;

    public LineModel(Site site, SiteLine line, LineSettings settings, Action<ReaderId, byte> lampChanged)
    {
        Line = line;
        this.lampChanged = lampChanged;
        files = settings.FilesFolder;
        Wire = new(line.Baud, settings.Turnaround, settings.Paced);
        Faults = new(this);
        carried = new(Wire, Faults);
        var readers = site.Doors.SelectMany(door => door.Readers).Where(reader => reader.Line == line.Id)
            .ToDictionary(reader => reader.Address, reader => reader.Id);
        peripherals = [.. line.Peripherals.Select(peripheral => Install(peripheral, readers, settings.Keys))];
        var inLoop = site.FireLoop?.Doors.ToHashSet() ?? [];
        foreach (var door in site.Doors.Where(door => door.Output.Line == line.Id))
            Hang(new(door, inLoop.Contains(door.Id)));
        foreach (var post in doors.Values) ReportContacts(post);
        foreach (var key in site.Blocks.Select(block => block.LockdownKey))
        {
            if (key is { } point && point.Line == line.Id) Report(point, active: false);
        }
        foreach (var call in site.Doors.Select(door => door.Rules.Call))
        {
            if (call is null || call.Button.Line != line.Id) continue;
            Report(call.Button, active: false);
            if (call.Reset is { } reset) Report(reset, active: false);
        }
        foreach (var input in site.SafetyInputs.Where(input => input.Input.Line == line.Id))
            Report(input.Input, active: true);

        // Cameras work and receivers are hung up, until a fault of the input says otherwise.
        foreach (var camera in site.Cameras.Select(camera => camera.Status)) ReportOwn(camera, active: true);
        foreach (var hook in site.Payphones.Select(phone => phone.OffHook)) ReportOwn(hook, active: false);
    }

    /// <summary>What the site file says of it.</summary>
    public SiteLine Line { get; }

    /// <summary>The medium.</summary>
    public Wire Wire { get; }

    /// <summary>What is wrong with it.</summary>
    public LineFaults Faults { get; }

    /// <summary>The moment up to which everything has happened.</summary>
    public TimeSpan Present { get; private set; }

    /// <summary>Its peripherals.</summary>
    public IReadOnlyList<FaultyPeripheral> Peripherals => peripherals;

    /// <summary>The last transmissions.</summary>
    public WireLog Log { get; } = new();

    /// <summary>The doors whose locks hang on this line.</summary>
    public IEnumerable<DoorPost> Doors => doors.Values;

    /// <summary>When something happens by itself next.</summary>
    public TimeSpan WakeAt => Soonest(Wire.WakeAt);

    /// <summary>Until when whoever drives the line may sleep: nothing leaves the building before.</summary>
    public TimeSpan SleepUntil => Soonest(Wire.HeardByPanelAt);

    /// <summary>The post of one of this line's doors.</summary>
    public DoorPost Door(DoorId id) => doors[id];

    /// <summary>The panel's octets reach the line.</summary>
    public void Hear(TimeSpan now, ReadOnlyMemory<byte> octets)
    {
        PassTo(now);
        carried.PanelSends(now, octets);
    }

    /// <summary>It is later now.</summary>
    public void PassTo(TimeSpan now)
    {
        if (now > Present) Present = now;
    }

    /// <summary>A peripheral; null when there is none at this address in the site file.</summary>
    public FaultyPeripheral? Peripheral(byte address) =>
        Array.Find(peripherals, peripheral => peripheral.Inner.Site.Address == address);

    /// <summary>Somebody shows a card at a reader.</summary>
    public void PresentCard(byte address, int bits, ImmutableArray<byte> card) =>
        Peripheral(address)!.PresentCard(bits, card);

    /// <summary>Somebody keys digits in at a reader with keys, and then enter.</summary>
    public void PressKeys(byte address, string digits)
    {
        var reader = Peripheral(address)!;
        if (!reader.Inner.Site.Keypad) return;
        reader.Engine.PressKeys(0, [.. Encoding.ASCII.GetBytes(digits), KeypadReply.Enter]);
    }

    /// <summary>A contact that is no door's closes or opens.</summary>
    public void SetContact(TimeSpan now, IoPoint point, bool closed)
    {
        PassTo(now);
        Report(point, closed);
    }

    /// <summary>Does something to a door or the people at it, now.</summary>
    public void Act(TimeSpan now, DoorId door, Action<DoorPost> act)
    {
        PassTo(now);
        var post = doors[door];
        act(post);
        Follow(post);
    }

    /// <summary>The contact of a fire panel or lever closes its loop, or opens it.</summary>
    public void SwitchSafety(TimeSpan now, IoPoint input, bool closed)
    {
        PassTo(now);
        Report(input, closed);
    }

    /// <summary>Lets all happen that is due, each at its own time; hands over what the panel hears.</summary>
    public void Advance(TimeSpan now, Action<ReadOnlyMemory<byte>> toPanel)
    {
        for (var due = WakeAt; due <= now; due = WakeAt)
        {
            PassTo(due);
            Faults.Advance(due, toPanel);
            while (Wire.TakeEnded(due) is { } heard) Deliver(heard, toPanel);
            foreach (var peripheral in peripherals)
                if (peripheral.WakeAt <= due) peripheral.Step(due, default);
            foreach (var post in doors.Values)
                if (post.WakeAt <= due) Follow(post);
        }
        PassTo(now);
    }

    private TimeSpan Soonest(TimeSpan wire)
    {
        var soonest = Faults.WakeAt < wire ? Faults.WakeAt : wire;
        foreach (var peripheral in peripherals)
            if (peripheral.WakeAt < soonest) soonest = peripheral.WakeAt;
        foreach (var post in doors.Values)
            if (post.WakeAt < soonest) soonest = post.WakeAt;
        return soonest;
    }

    private void Deliver(Transmission heard, Action<ReadOnlyMemory<byte>> toPanel)
    {
        var from = heard.Speaker < 0 ? heard.Speaker : peripherals[heard.Speaker].Inner.Site.Address;
        Log.Add(heard.End, from, heard.Octets);
        if (heard.Speaker != Wire.Panel) toPanel(heard.Octets);
        for (var index = 0; index < peripherals.Length; index++)
        {
            // A panel at another speed than the site file's, or a peripheral moved by COMSET: mere noise.
            if (index == heard.Speaker || peripherals[index].Engine.Baud != Wire.Baud) continue;
            var (delay, reply) = peripherals[index].Step(heard.End, heard.Octets);
            if (!reply.IsEmpty) carried.PeripheralSends(heard.End + delay, index, reply);
        }
    }

    private FaultyPeripheral Install(
        SitePeripheral site, Dictionary<byte, ReaderId> readers, Func<LineId, SitePeripheral, KeyMemory> keys) => new(
        outputChanged => new(site, Line.Baud, keys(Line.Id, site), outputChanged, colour =>
        {
            if (readers.TryGetValue(site.Address, out var reader)) lampChanged(reader, colour);
        }, files is null ? null : new(files, Line.Id, site.Address)),
        (output, on) =>
        {
            if (byOutput.TryGetValue((site.Address, output), out var driven)) Switch(driven, on);
        },
        Faults);

    private void Hang(DoorPost post)
    {
        doors.Add(post.Body.Door.Id, post);
        foreach (var (index, point) in post.Body.Door.Outputs.Index())
            byOutput.Add((point.Address, point.Number), (post, index > 0));
        // A fail-safe lock without power lets go at once, before any panel spoke.
        post.Body.SwitchOutput(TimeSpan.Zero, on: false);
    }

    private void Switch((DoorPost Post, bool IsSecond) driven, bool on)
    {
        if (driven.IsSecond) driven.Post.Body.SwitchSecondOutput(Present, on);
        else driven.Post.Body.SwitchOutput(Present, on);
        Follow(driven.Post);
    }

    private void Follow(DoorPost post)
    {
        post.Advance(Present);
        ReportContacts(post);
    }

    private void ReportContacts(DoorPost post)
    {
        foreach (var input in post.Body.Door.Inputs) Report(input.Point, post.Body.Says(input.Contact));
    }

    private void ReportOwn(IoPoint? point, bool active)
    {
        if (point is { } known && known.Line == Line.Id) Report(known, active);
    }

    // The contacts of a door are on the module of its lock: the site file gives a door one module.
    private void Report(IoPoint point, bool active) =>
        Peripheral(point.Address)!.SetInput(
            Present, point.Number, active ? InputState.Active : InputState.Inactive);
}
