using Facility.Devices.Gpio;

namespace Facility.Devices.Wiegand;

/// <summary>One reader on a chip: its decoder, and what is told of it, refused frames together.</summary>
public sealed class WiegandLine(WiegandWires wires, WiegandTiming timing, Action<GpioEvent> sink)
{
    private readonly WiegandDecoder decoder = new(wires.Format, timing);
    private readonly bool[] toldStuck = new bool[2];
    private WiegandFrame? latest;
    private TimeSpan? toldAt;
    private int untold;

    /// <summary>Whether it is known that nothing more of a frame comes.</summary>
    public bool IsOpen => decoder.IsOpen;

    /// <summary>An edge of any pin of the chip; they come in the order in which they happened.</summary>
    public void Take(GpioEdge edge, TimeSpan now)
    {
        var frame = edge.Pin == wires.D0 ? decoder.Take(0, edge.High, edge.At)
            : edge.Pin == wires.D1 ? decoder.Take(1, edge.High, edge.At)
            : decoder.Reach(edge.At);
        Tell(frame, now);
    }

    /// <summary>Edges were dropped on the way.</summary>
    public void Lose() => decoder.Lose();

    /// <summary>Nothing came for longer than a frame has pauses.</summary>
    public void Rest(IEdgeSource source, TimeSpan now)
    {
        Tell(decoder.Rest(!source.IsHigh(wires.D0), !source.IsHigh(wires.D1)), now);
        TellStuck(0, wires.D0);
        TellStuck(1, wires.D1);
        TellRefused(now);
    }

    private void Tell(WiegandFrame? frame, TimeSpan now)
    {
        // A wire that stays low is told by its pin.
        if (frame is null or { Fault: WiegandFault.WireStuck, Bits: 0 }) return;
        if (frame.Fault is WiegandFault.None)
        {
            sink(new GpioEvent.CardSeen(wires.D0, frame.Bits, frame.Card));
            return;
        }
        (latest, untold) = (frame, Math.Min(untold + 1, int.MaxValue - 1));
        TellRefused(now);
    }

    private void TellRefused(TimeSpan now)
    {
        if (untold == 0 || now - toldAt < GpioLimits.RefusedToldEvery) return;
        sink(new GpioEvent.FramesRefused(wires.D0, latest!.Fault, latest.Bits, untold));
        (toldAt, untold) = (now, 0);
    }

    private void TellStuck(int wire, int pin)
    {
        if (toldStuck[wire] == decoder.IsStuck(wire)) return;
        toldStuck[wire] = decoder.IsStuck(wire);
        sink(new GpioEvent.WireStuck(wires.D0, pin, toldStuck[wire]));
    }
}
