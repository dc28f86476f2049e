using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Doors;
using HardwareSim.Lines;

namespace HardwareSim.Faults;

/// <summary>Everything that is wrong with one line.</summary>
internal sealed class LineFaults(LineModel line) : IFaultScene
{
    private readonly List<Fault> all = [];
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> agenda = new();
    private Action<ReadOnlyMemory<byte>> toPanel = _ => { };
    private long order;

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => all.Count == 0;

    /// <summary>The faults at work, in the order in which they were added.</summary>
    public IReadOnlyList<Fault> All => all;

    /// <inheritdoc/>
    public TimeSpan Now => line.Present;

    /// <inheritdoc/>
    public Wire Wire => line.Wire;

    /// <inheritdoc/>
    public IEnumerable<DoorPost> Doors => line.Doors;

    /// <summary>When a fault does something by itself next.</summary>
    public TimeSpan WakeAt => agenda.TryPeek(out _, out var first) ? first.At : TimeSpan.MaxValue;

    /// <summary>Why an order makes no sense on this line; null when it does.</summary>
    public string? Objection(FaultOrder wanted)
    {
        if (wanted.Trigger.Address is not { } address) return null;
        if (Peripheral(address) is not { } device)
            return $"{line.Line.Id} has no peripheral at address {address}. There are "
                + $"{string.Join(", ", line.Line.Peripherals.Select(one => one.Address))}.";
        foreach (var (name, most) in Terminals(device.Inner.Site))
            if (wanted.Entry.Parameters.Any(parameter => parameter.Name == name)
                && wanted.Values.GetValueOrDefault(name) >= most)
                return $"peripheral {address} of {line.Line.Id} has {most} {name}s, counted from 0.";
        return wanted.Entry.NeedsReader && device.Inner.Settings.Readers == 0
            ? $"{wanted.Entry.Id} needs a reader; peripheral {address} of {line.Line.Id} is none."
            : null;
    }

    /// <summary>Something goes wrong from now on.</summary>
    public Fault Add(TimeSpan now, FaultOrder wanted)
    {
        line.PassTo(now);
        var fault = wanted.Entry.Make(wanted);
        all.Add(fault);
        fault.Begin(this);
        if (fault.Ends < TimeSpan.MaxValue) At(fault.Ends, () => Retire(fault));
        Refresh();
        return fault;
    }

    /// <summary>All is well again.</summary>
    public void Clear(TimeSpan now)
    {
        line.PassTo(now);
        foreach (var fault in all.ToArray()) Remove(fault);
        agenda.Clear();
        Refresh();
    }

    /// <summary>One of them is over, if it is still there.</summary>
    public void End(TimeSpan now, Fault fault)
    {
        line.PassTo(now);
        if (all.Contains(fault)) Remove(fault);
        Refresh();
    }

    /// <summary>Does what is due, and remembers how the panel is reached.</summary>
    public void Advance(TimeSpan now, Action<ReadOnlyMemory<byte>> panel)
    {
        toPanel = panel;
        while (agenda.TryPeek(out var act, out var first) && first.At <= now)
        {
            agenda.Dequeue();
            act();
        }
    }

    /// <summary>What becomes of a frame that goes onto the wire.</summary>
    public IReadOnlyList<WirePiece> Pass(OsdpFrame frame, ReadOnlyMemory<byte> octets)
    {
        var passage = new WirePassage(this, frame, octets.ToArray());
        foreach (var fault in AtWork<WireFault>())
            if (fault.IsStruckBy(frame)) fault.Pass(passage);
            else fault.PassBy(passage);
        return passage.Pieces;
    }

    /// <summary>A peripheral hears a command.</summary>
    public void Hear(DeviceMoment moment)
    {
        foreach (var fault in AtWork<DeviceFault>())
            if (fault.IsStruckBy(moment.Command)) fault.Hear(moment);
    }

    /// <summary>A peripheral is about to reply.</summary>
    public void Reply(DeviceMoment moment)
    {
        var parser = new FrameParser();
        parser.Feed(moment.Reply.Span);
        if (!parser.TryTake(out var frame)) return;
        foreach (var fault in AtWork<DeviceFault>())
            if (fault.IsStruckBy(frame)) fault.Reply(moment);
    }

    /// <summary>A card is shown.</summary>
    public void CardShown(FaultyPeripheral reader, int bits, ImmutableArray<byte> card)
    {
        foreach (var fault in AtWork<DeviceFault>())
            if (fault.Address == reader.Inner.Site.Address) fault.CardShown(this, reader, bits, card);
    }

    /// <summary>What a terminal reports of a contact.</summary>
    public InputState Input(Contact contact) => AtWork<DeviceFault>()
        .Where(fault => fault.Address == contact.Address)
        .Aggregate(contact.State, (reported, fault) => fault.Input(this, contact, reported));

    /// <summary>What an output passes on.</summary>
    public bool Output(byte address, int output, bool on) => AtWork<DeviceFault>()
        .Where(fault => fault.Address == address)
        .Aggregate(on, (passed, fault) => fault.Output(this, address, output, passed));

    /// <inheritdoc/>
    public FaultyPeripheral? Peripheral(byte address) => line.Peripheral(address);

    /// <inheritdoc/>
    public void At(TimeSpan moment, Action act) => agenda.Enqueue(act, (moment, order++));

    /// <inheritdoc/>
    public void ToPanel(ReadOnlyMemory<byte> octets) => toPanel(octets);

    /// <inheritdoc/>
    public void Refresh()
    {
        foreach (var peripheral in line.Peripherals) peripheral.Refresh();
    }

    /// <inheritdoc/>
    public void SwitchFireLoop(bool tripped)
    {
        foreach (var post in line.Doors.ToArray())
            line.Act(Now, post.Body.Door.Id, one => one.Body.SwitchFireLoop(Now, tripped));
    }

    private static (string Name, int Most)[] Terminals(SitePeripheral site) =>
        [("input", site.Inputs), ("other", site.Inputs), ("output", site.Outputs)];

    private T[] AtWork<T>() where T : Fault => [.. all.OfType<T>().Where(fault => Now < fault.Ends)];

    private void Retire(Fault fault)
    {
        fault.End(this);
        Refresh();
    }

    private void Remove(Fault fault)
    {
        all.Remove(fault);
        fault.End(this);
    }
}
