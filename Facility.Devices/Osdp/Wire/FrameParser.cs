using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Facility.Devices.Osdp.Wire;

/// <summary>Finds frames in a stream of octets and finds its way back after damage.</summary>
/// <remarks>A start octet that leads to no good frame is given up alone: the search goes on with the octet
/// behind it, so a true frame inside a false one is still found. Marking is skipped only before a start octet,
/// because 0xFF is also an address. Throws nothing and holds at most one largest frame and one read.</remarks>
/// <param name="lends">Whether it lends one and the same frame again and again instead of making new ones.</param>
public sealed class FrameParser(bool lends = false)
{
    private readonly OsdpFrame? lent = lends ? new(OsdpLimits.FrameSizeMax) : null;
    private readonly byte[] held = new byte[2 * OsdpLimits.FrameSizeMax];
    private int begin;
    private int end;
    private long discardedBefore;
    private FrameHead? damaged;

    /// <summary>Frames with a wrong check value.</summary>
    public long BadChecks { get; private set; }

    /// <summary>Octets that belonged to no frame, marking not counted.</summary>
    public long Discarded { get; private set; }

    /// <summary>Octets held that are not yet a frame.</summary>
    public int Pending => end - begin;

    /// <summary>Takes in octets; call <see cref="TryTake"/> until it has no more.</summary>
    public void Feed(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > held.Length)
        {
            // More at once than two largest frames can only be a flood; its end is what may still matter.
            Discarded += octets.Length - held.Length;
            octets = octets[^held.Length..];
        }

        MakeRoom(octets.Length);
        octets.CopyTo(held.AsSpan(end));
        end += octets.Length;
    }

    /// <summary>Takes the next good frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="lineSilent">The line was silent longer than a gap inside a frame may be: what is
    /// incomplete now will never be complete.</param>
    public bool TryTake([NotNullWhen(true)] out OsdpFrame? frame, bool lineSilent = false)
    {
        while (SeekStart())
        {
            switch (Look(out var size, out var codeAt))
            {
                case Finding.Frame:
                    frame = (lent ?? new(size)).Hold(held.AsSpan(begin, size), codeAt);
                    begin += size;
                    discardedBefore = Discarded;
                    return true;
                case Finding.Incomplete when !lineSilent:
                    frame = null;
                    return false;
                default:
                    Discard();
                    break;
            }
        }

        // After a silence whatever comes is a beginning.
        if (lineSilent) discardedBefore = Discarded;
        frame = null;
        return false;
    }

    /// <summary>The head of a panel's frame whose check value was wrong, if that frame was all that came: nothing
    /// stood before it but a frame that ended or a silence, and nothing behind. Told once.</summary>
    public FrameHead? TakeDamaged()
    {
        var head = damaged;
        damaged = null;
        return head;
    }

    /// <summary>Forgets everything held.</summary>
    public void Clear()
    {
        Discarded += Pending;
        begin = end = 0;
    }

    private enum Finding
    {
        Incomplete,
        Frame,
        None,
    }

    private bool SeekStart()
    {
        while (begin < end && held[begin] != FrameLayout.StartOfMessage)
        {
            if (held[begin] != FrameLayout.Mark) Discarded++;
            begin++;
        }

        return begin < end;
    }

    private Finding Look(out int size, out int codeAt)
    {
        var octets = held.AsSpan(begin, Pending);
        (size, codeAt) = (0, FrameLayout.At.Body);
        if (octets.Length < FrameLayout.At.Body) return Finding.Incomplete;

        size = BinaryPrimitives.ReadUInt16LittleEndian(octets[FrameLayout.At.Length..]);
        var control = octets[FrameLayout.At.Control];
        if (!IsPlausible(size, control)) return Finding.None;
        if (octets.Length < size) return Finding.Incomplete;

        var frame = octets[..size];
        if (!OsdpFrame.CheckIsGood(frame))
        {
            BadChecks++;
            if (octets.Length == size && Discarded == discardedBefore) damaged = HeadOf(frame);
            return Finding.None;
        }

        codeAt += SecuritySize(frame);
        return codeAt + CheckValues.Size(OsdpFrame.CheckOf(control)) < size ? Finding.Frame : Finding.None;
    }

    private static FrameHead? HeadOf(ReadOnlySpan<byte> frame)
    {
        var (address, control) = (frame[FrameLayout.At.Address], frame[FrameLayout.At.Control]);
        return (address & FrameLayout.ReplyBit) != 0
            ? null
            : new(address, control & FrameLayout.SequenceBits, OsdpFrame.CheckOf(control));
    }

    private static bool IsPlausible(int size, byte control) =>
        (control & FrameLayout.UnusedBits) == 0
        && size <= OsdpLimits.FrameSizeMax
        && size >= (OsdpFrame.CheckOf(control) == CheckKind.Crc16
            ? OsdpLimits.FrameSizeMinCrc
            : OsdpLimits.FrameSizeMinChecksum);

    /// <summary>The size of the security block; one that cannot be is answered with a size beyond any frame.</summary>
    private static int SecuritySize(ReadOnlySpan<byte> frame)
    {
        if ((frame[FrameLayout.At.Control] & FrameLayout.SecurityBit) == 0) return 0;
        int size = frame[FrameLayout.At.Body];
        return size is >= FrameLayout.SecuritySizeMin and <= FrameLayout.SecuritySizeMax
            ? size
            : OsdpLimits.FrameSizeMax;
    }

    private void Discard()
    {
        begin++;
        Discarded++;
    }

    private void MakeRoom(int wanted)
    {
        if (end + wanted <= held.Length) return;
        var overflow = Math.Max(0, Pending + wanted - held.Length);
        Discarded += overflow;
        begin += overflow;
        held.AsSpan(begin, Pending).CopyTo(held);
        (begin, end) = (0, Pending);
    }
}
