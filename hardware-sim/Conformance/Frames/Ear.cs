using System.Buffers.Binary;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Conformance.Frames;

/// <summary>What was heard from the first octet to the end of a frame, or to silence.</summary>
/// <param name="Frame">The frame; null when it was none.</param>
/// <param name="Octets">From SOM on.</param>
/// <param name="Before">Octets in front of SOM, marking included.</param>
/// <param name="Begin">When the first octet began, as far as the transport tells.</param>
/// <param name="End">When the last octet was read.</param>
/// <param name="GapMax">The longest pause inside.</param>
/// <param name="Wrong">Why it was no frame.</param>
internal sealed record Heard(
    RawFrame? Frame, byte[] Octets, byte[] Before, TimeSpan Begin, TimeSpan End, TimeSpan GapMax, string Wrong);

/// <summary>Listens for one frame at a time.</summary>
internal sealed class Ear(ITestLine line)
{
    private readonly List<byte> held = [];
    private readonly byte[] buffer = new byte[4096];

    /// <summary>Whether octets wait that belong to no frame heard yet.</summary>
    public bool HoldsMore => held.Count > 0;

    /// <summary>The next frame, or what was said instead; null for silence.</summary>
    public Heard? Listen(TimeSpan waitMax)
    {
        if (held.Count == 0 && !Take(waitMax)) return null;
        var begin = line.Now - OsdpLimits.WireTime(held.Count, line.Baud);
        var gap = TimeSpan.Zero;
        while (Missing() > 0)
        {
            var before = line.Now;
            if (!Take(line.GapMax)) break;
            gap = Longer(gap, line.Now - before - OsdpLimits.WireTime(lastCount, line.Baud));
        }

        return Cut(begin, gap);
    }

    /// <summary>Forgets what waits, and what comes until the line is silent for so long.</summary>
    public void Drain(TimeSpan silence)
    {
        held.Clear();
        while (Take(silence)) held.Clear();
    }

    private int lastCount;

    private bool Take(TimeSpan waitMax)
    {
        lastCount = line.Read(buffer, waitMax > TimeSpan.Zero ? waitMax : TimeSpan.Zero);
        held.AddRange(buffer.AsSpan(0, lastCount));
        return lastCount > 0;
    }

    // A frame needs its head to say how long it is; nonsense without a start octet ends with silence.
    private int Missing()
    {
        var start = held.IndexOf(RawFrame.Start);
        if (start < 0) return 1;
        if (held.Count < start + 4) return start + 4 - held.Count;
        var length = Length(start);
        return start + length - held.Count;
    }

    private int Length(int start)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian([held[start + 2], held[start + 3]]);
        return Math.Clamp(length, OsdpLimits.FrameSizeMinChecksum, OsdpLimits.FrameSizeMax);
    }

    private Heard Cut(TimeSpan begin, TimeSpan gap)
    {
        var start = held.IndexOf(RawFrame.Start);
        var isWhole = start >= 0 && Missing() <= 0;
        var end = isWhole ? start + Length(start) : held.Count;
        byte[] before = [.. held[..(start < 0 ? end : start)]];
        byte[] octets = [.. held[before.Length..end]];
        held.RemoveRange(0, end);
        var frame = RawFrame.Read(octets, out var wrong);
        return new(frame, octets, before, begin, line.Now, gap, wrong);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
