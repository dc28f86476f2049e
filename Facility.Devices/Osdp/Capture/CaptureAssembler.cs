using System.Runtime.InteropServices;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Puts a capture's octets together to frames, whether a record holds one, half of one or two.</summary>
/// <remarks>What belongs to no frame is given as a piece of its own, in its place. An unfinished frame is given
/// up when somebody else speaks or the line was silent for <see cref="OsdpLimits.BufferedGapMax"/>.</remarks>
public sealed class CaptureAssembler
{
    private const int Slice = 256;

    private readonly List<byte> held = [];
    private readonly List<CapturePiece> ready = [];
    private FrameParser parser = new();
    private CaptureRecord? last;

    /// <summary>Takes a record; gives what it completes.</summary>
    public IReadOnlyList<CapturePiece> Take(CaptureRecord record)
    {
        ready.Clear();
        if (last is not null && Interrupts(record, last)) GiveUp();
        last = record;
        // In slices, because a parser holds no more than two frames and somebody's record may be a whole night.
        for (var rest = record.Octets; !rest.IsEmpty; rest = rest[Math.Min(Slice, rest.Length)..])
        {
            var slice = rest.Span[..Math.Min(Slice, rest.Length)];
            held.AddRange(slice);
            parser.Feed(slice);
            TakeFrames(lineSilent: false);
        }

        return [.. ready];
    }

    /// <summary>The capture is over; gives what is left.</summary>
    public IReadOnlyList<CapturePiece> End()
    {
        ready.Clear();
        if (last is not null) GiveUp();
        last = null;
        return [.. ready];
    }

    /// <summary>A whole capture.</summary>
    public static IEnumerable<CapturePiece> Assemble(IEnumerable<CaptureRecord> records)
    {
        var assembler = new CaptureAssembler();
        foreach (var record in records)
            foreach (var piece in assembler.Take(record))
                yield return piece;
        foreach (var piece in assembler.End()) yield return piece;
    }

    private static bool Interrupts(CaptureRecord next, CaptureRecord before) =>
        next.Direction != before.Direction || next.At - before.At > OsdpLimits.BufferedGapMax;

    private void GiveUp()
    {
        TakeFrames(lineSilent: true);
        Give(held.Count, frame: null);
        parser = new();
    }

    private void TakeFrames(bool lineSilent)
    {
        while (parser.TryTake(out var frame, lineSilent))
        {
            var begin = CollectionsMarshal.AsSpan(held).IndexOf(frame.Octets.Span);
            var marked = begin;
            while (marked > 0 && held[marked - 1] == FrameLayout.Mark) marked--;
            Give(marked, frame: null);
            Give(begin - marked + frame.Octets.Length, frame);
        }

        if (parser.Pending == 0) Give(held.Count, frame: null);
    }

    private void Give(int count, OsdpFrame? frame)
    {
        var octets = held[..count].ToArray();
        held.RemoveRange(0, count);
        if (frame is null && octets.All(octet => octet == FrameLayout.Mark)) return;
        ready.Add(new(last!.At, last.Direction, octets, frame, last.Withheld));
    }
}
