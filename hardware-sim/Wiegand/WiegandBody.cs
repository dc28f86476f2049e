using Facility.Contracts.Site;
using HardwareSim.Gpio;

namespace HardwareSim.Wiegand;

/// <summary>A reader at the end of two wires: a card becomes low pulses of 50 µs, 1 ms apart.</summary>
/// <remarks>It sends whatever the card carries, as real ones do; which of it is a card is the panel's to judge. A
/// socket cannot carry microseconds: the edges of a card go together when the last has happened, with their times.
/// </remarks>
internal sealed class WiegandBody
{
    private const byte Dark = 0, Red = 1, Green = 2;

    /// <summary>A beep at least so long says no; a short one asks for something.</summary>
    private static readonly TimeSpan Denial = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pulse = TimeSpan.FromMicroseconds(50), Spacing = TimeSpan.FromMilliseconds(1);
    private readonly SiteWiegand wires;
    private readonly GpioChip chip;
    private readonly Queue<(TimeSpan Due, SimEdge[] Edges, int Dropped)> waiting = new();
    private TimeSpan soundsSince;
    private TimeSpan busyUntil;

    public WiegandBody(SiteWiegand wires, GpioChip chip, Action<byte> lampChanged)
    {
        (this.wires, this.chip) = (wires, chip);
        chip.OutputChanged += (now, pin, high) =>
        {
            var active = high == wires.ActiveHigh;
            if (pin == wires.Led) lampChanged(active ? Green : Dark);
            else if (pin == wires.Buzzer) Sound(now, active, lampChanged);
        };
    }

    /// <summary>What is wrong with it.</summary>
    public WiegandTrouble Trouble { get; private set; }

    /// <summary>When it is due.</summary>
    public TimeSpan WakeAt => waiting.TryPeek(out var next) ? next.Due : TimeSpan.MaxValue;

    /// <summary>All its pins.</summary>
    public static IEnumerable<int> PinsOf(SiteWiegand wires) =>
        new[] { wires.D0, wires.D1, wires.Led, wires.Buzzer }.OfType<int>();

    /// <summary>Breaks or mends it.</summary>
    public void Break(TimeSpan now, WiegandTrouble trouble)
    {
        Trouble = trouble;
        chip.Put([
            new(wires.D0, trouble is not WiegandTrouble.StuckD0, now),
            new(wires.D1, trouble is not WiegandTrouble.StuckD1, now),
        ]);
    }

    /// <summary>A card is held to it.</summary>
    public void Show(TimeSpan now, Card card)
    {
        var bits = Enumerable.Range(0, card.Bits)
            .Select(place => (card.Octets[place / 8] & (0x80 >> (place % 8))) != 0).ToList();
        var begin = now < busyUntil ? busyUntil : now;
        var edges = Spoil(bits, begin).OrderBy(edge => edge.At).ToArray();
        busyUntil = begin + Spacing * (card.Bits + 30);
        var dropped = Trouble is WiegandTrouble.Starved ? 6 : 0;
        waiting.Enqueue((begin + Spacing * (card.Bits + 1), edges[dropped..], dropped));
    }

    /// <summary>Sends what has happened by now.</summary>
    public void Advance(TimeSpan now)
    {
        while (waiting.TryPeek(out var next) && next.Due <= now)
        {
            waiting.Dequeue();
            chip.Put(next.Edges, next.Dropped);
        }
    }

    private IEnumerable<SimEdge> Spoil(List<bool> bits, TimeSpan begin)
    {
        var middle = bits.Count / 2;
        if (Trouble is WiegandTrouble.LostBit) bits.RemoveAt(middle);
        if (Trouble is WiegandTrouble.NoiseBit) bits.Insert(middle, true);
        if (Trouble is WiegandTrouble.WrongBit) bits[middle] = !bits[middle];
        if (Trouble is WiegandTrouble.Swapped) bits = [.. bits.Select(bit => !bit)];
        var edges = bits.SelectMany((bit, place) =>
            Low(bit ? wires.D1 : wires.D0, begin + Spacing * (place + 1), Pulse));
        if (Trouble is WiegandTrouble.Spike)
            edges = edges.Concat(Low(wires.D1, begin + Spacing * middle + Spacing / 2, Pulse / 50));
        return edges.Where(edge => !IsStuck(edge.Pin));
    }

    private bool IsStuck(int pin) => Trouble switch
    {
        WiegandTrouble.StuckD0 => pin == wires.D0,
        WiegandTrouble.StuckD1 => pin == wires.D1,
        _ => false,
    };

    private static SimEdge[] Low(int pin, TimeSpan at, TimeSpan time) =>
        [new(pin, false, at), new(pin, true, at + time)];

    private void Sound(TimeSpan now, bool active, Action<byte> lampChanged)
    {
        if (active) soundsSince = now;
        else if (now - soundsSince >= Denial)
        {
            lampChanged(Red);
            lampChanged(Dark);
        }
    }
}
