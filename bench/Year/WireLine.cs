using System.Collections.Immutable;
using Bench.Wire;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>A line on the wire itself: the panel's bus engine, the peripherals' electronics, and every octet between
/// them, which noise damages and a cut loses.</summary>
internal sealed class WireLine : IYearLine, ILineFaults
{
    public static readonly ChannelKey Delivered = new([.. Enumerable.Repeat((byte)0x55, ChannelKey.Size)]);
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly YearWorld world;
    private readonly YearPanel panel;
    private readonly SiteLine plan;
    private readonly Dictionary<byte, WirePeripheral> peripherals;
    private readonly List<PeripheralEngine> engines;
    private readonly Queue<BusEvent> heard = new();
    private readonly WireOrders orders = new();
    private VirtualLine? line;
    private bool hearing, cut;

    public WireLine(YearWorld world, YearPanel panel, SiteLine plan)
    {
        (this.world, this.panel, this.plan) = (world, panel, plan);
        peripherals = plan.Peripherals.ToDictionary(one => one.Address, one => new WirePeripheral(world, this, one));
        engines = [.. peripherals.Values.Select(one => one.Engine)];
    }

    public LineId Id => plan.Id;

    public int Baud => plan.Baud;

    public bool IsWhole => line is not null && !cut;

    public double Noise { get; set; }

    public IYearPeripheral this[byte address] => peripherals[address];

    public void Open()
    {
        orders.Clear();
        line = new(Settings(), engines, Turnaround, this, world.Agenda)
        {
            Told = Hear, Seen = See, IsHeld = () => panel.IsPaused,
        };
        foreach (var one in peripherals.Values) Mute(one);
        panel.Tell(new PanelInput.FromLine(Id, new BusEvent.LineChanged(true, "opened")));
        line.Tell(new BusInput.LinkUp());
    }

    public void Close(bool tells)
    {
        if (tells) line?.Tell(new BusInput.LinkDown());
        line?.End();
        line = null;
        foreach (var one in peripherals.Values) one.Online = false;
        if (tells) panel.Tell(new PanelInput.FromLine(Id, new BusEvent.LineChanged(false, "port gone")));
    }

    public void Cut(bool isCut) => cut = isCut;

    public void Submit(BusCommand command)
    {
        // The panel's clock starts with its process; the line's with the world.
        var offset = world.Now - panel.Now;
        var limit = command.NotAfter < TimeSpan.MaxValue - offset ? command.NotAfter + offset : command.NotAfter;
        orders.Add(command);
        line?.Tell(new BusInput.Submit(command with { NotAfter = limit }));
    }

    public void Show(IYearPeripheral at, BusEvent shown)
    {
        var engine = ((WirePeripheral)at).Engine;
        if (shown is BusEvent.CardRead card) engine.PresentCard(0, card.Bits, card.Card);
        if (shown is BusEvent.KeysPressed keys && ((WirePeripheral)at).Plan.Keypad) engine.PressKeys(0, keys.Keys);
    }

    public void Next() => line?.Resume();

    /// <summary>Whether somebody speaks has changed.</summary>
    public void Mute(WirePeripheral one) => line?.Mute(one.Engine, !one.Alive);

    /// <summary>Its power was away: other electronics, in effect.</summary>
    public void Replace(PeripheralEngine before, WirePeripheral one)
    {
        line?.Mute(before, true);
        engines[engines.IndexOf(before)] = one.Engine;
    }

    IEnumerable<(TimeSpan Delay, byte[] Octets)> ILineFaults.Pass(byte[] frame)
    {
        if (cut) return [];
        if (Noise > 0 && world.Dice.NextDouble() < Noise)
            frame[world.Dice.Next(frame.Length)] ^= (byte)world.Dice.Next(1, 256);
        return [(TimeSpan.Zero, frame)];
    }

    private BusSettings Settings() => new(plan.Baud, [.. plan.Peripherals.Select(one => one.Address)])
    {
        Channels = plan.Peripherals.Where(one => one.Secure)
            .ToImmutableDictionary(one => one.Address, _ => new ChannelSettings(Delivered)),
        Random = world.Dice.NextBytes,
    };

    // What the panel says to one event comes after the events that became known with it.
    private void Hear(BusEvent told)
    {
        heard.Enqueue(told);
        if (hearing) return;
        hearing = true;
        while (heard.TryDequeue(out var next)) Tell(next);
        hearing = false;
    }

    private void Tell(BusEvent told)
    {
        if (told is BusEvent.PeripheralOnline) peripherals[told.Address].Online = true;
        if (told is BusEvent.PeripheralOffline) peripherals[told.Address].Online = false;
        if (told is BusEvent.CommandEnded ended) orders.End(ended.Ticket);
        panel.Tell(new PanelInput.FromLine(Id, told));
    }

    private void See(WireSighting seen)
    {
        if (!seen.FromPanel || orders.Sent(seen.Octets) is not var (command, isRepeat)) return;
        if (isRepeat) panel.Repeated(Id, command);
        else panel.Sent(Id, command);
    }
}
