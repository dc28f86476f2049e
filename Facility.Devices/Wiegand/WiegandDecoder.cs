using System.Collections.Immutable;

namespace Facility.Devices.Wiegand;

/// <summary>Turns the edges of D0 and D1 into frames. Pure: it knows no time but the edges' own.</summary>
/// <remarks>Wires rest high; a low pulse is a bit when it ends. Whatever was odd about one pulse spoils the frame it
/// is in: a spoilt frame is told as a fault and never guessed at.</remarks>
public sealed class WiegandDecoder(WiegandFormat format, WiegandTiming timing)
{
    private readonly bool[] bits = new bool[format.Bits];
    private readonly TimeSpan?[] lowSince = new TimeSpan?[2];
    private readonly bool[] stuck = new bool[2];
    private TimeSpan? pulseAt;
    private WiegandFault fault;
    private int count;

    /// <summary>Whether pulses came of which it is not known yet that they are all.</summary>
    public bool IsOpen => pulseAt is not null;

    /// <summary>Whether a wire (0 or 1) stays low.</summary>
    public bool IsStuck(int wire) => stuck[wire];

    /// <summary>Takes an edge of a wire (0 or 1); gives the frame that was over before it.</summary>
    public WiegandFrame? Take(int wire, bool high, TimeSpan at)
    {
        var ended = Reach(at);
        if (high) Rise(wire, at);
        else Fall(wire, at);
        return ended;
    }

    /// <summary>All edges before this moment have been taken; gives the frame that is over by then.</summary>
    public WiegandFrame? Reach(TimeSpan at) => at - pulseAt > timing.SpacingMax ? End() : null;

    /// <summary>Edges were dropped on the way: what they belonged to cannot be known.</summary>
    public void Lose()
    {
        if (IsOpen) Spoil(WiegandFault.EdgesLost);
    }

    /// <summary>No edge came for longer than a frame has pauses, and the wires read so now.</summary>
    public WiegandFrame? Rest(bool isLow0, bool isLow1)
    {
        Look(0, isLow0);
        Look(1, isLow1);
        return IsOpen ? End() : null;
    }

    private void Look(int wire, bool isLow)
    {
        if (isLow && !stuck[wire]) Spoil(WiegandFault.WireStuck);
        stuck[wire] = isLow;
        // The end of the pulse was missed, and the bit is missing with it.
        if (!isLow) lowSince[wire] = null;
    }

    private void Fall(int wire, TimeSpan at)
    {
        if (lowSince[wire] is not null || stuck[wire]) Spoil(WiegandFault.EdgesLost);
        if (lowSince[1 - wire] is not null || stuck[1 - wire]) Spoil(WiegandFault.Overlap);
        if (at - pulseAt < timing.SpacingMin) Spoil(WiegandFault.PulsesClose);
        (lowSince[wire], pulseAt) = (at, at);
    }

    private void Rise(int wire, TimeSpan at)
    {
        var began = lowSince[wire];
        (lowSince[wire], var wasStuck) = (null, stuck[wire]);
        stuck[wire] = false;
        if (wasStuck) return;

        pulseAt ??= at;
        if (began is null) Spoil(WiegandFault.EdgesLost);
        else if (at - began < timing.PulseMin) Spoil(WiegandFault.PulseShort);
        else if (at - began > timing.PulseMax) Spoil(WiegandFault.PulseLong);
        if (count < bits.Length) bits[count] = wire == 1;
        count = Math.Min(count + 1, byte.MaxValue);
    }

    // The first oddity names the fault: what follows it is its consequence.
    private void Spoil(WiegandFault because)
    {
        if (fault is WiegandFault.None) fault = because;
        pulseAt ??= TimeSpan.Zero;
    }

    private WiegandFrame End()
    {
        var because = fault is not WiegandFault.None ? fault
            : count != format.Bits ? WiegandFault.WrongLength
            : format.Judge(bits);
        var frame = new WiegandFrame(because, count, because is WiegandFault.None ? Octets() : []);
        (pulseAt, fault, count) = (null, WiegandFault.None, 0);
        return frame;
    }

    private ImmutableArray<byte> Octets()
    {
        var octets = new byte[(count + 7) / 8];
        for (var place = 0; place < count; place++)
            if (bits[place]) octets[place / 8] |= (byte)(0x80 >> (place % 8));
        return [.. octets];
    }
}
