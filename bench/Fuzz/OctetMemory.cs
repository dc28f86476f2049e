using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Bench.Fuzz;

/// <summary>All octets a role heard in an episode, to tell whether what it did was asked for.</summary>
internal sealed class OctetMemory
{
    private readonly List<byte> octets = [];

    public void Add(ReadOnlySpan<byte> more) => octets.AddRange(more);

    /// <summary>Whether a good plain frame of a code to or from an address was heard.</summary>
    /// <param name="address">With the reply bit, if it is a reply.</param>
    /// <param name="code">Of command or reply.</param>
    /// <param name="within">How many octets ago it may have ended.</param>
    public bool Holds(byte address, byte code, int within)
    {
        var heard = CollectionsMarshal.AsSpan(octets);
        for (var at = heard.Length - RawFrame.BodyAt - 1; at >= 0; at--)
            if (heard[at + RawFrame.AddressAt] == address && heard[at + RawFrame.BodyAt] == code
                && EndOfGood(heard[at..]) is { } size && at + size > heard.Length - within)
                return true;
        return false;
    }

    private static int? EndOfGood(ReadOnlySpan<byte> from)
    {
        int size = BinaryPrimitives.ReadUInt16LittleEndian(from[RawFrame.LengthAt..]);
        if (size > from.Length || size <= RawFrame.BodyAt + 1) return null;
        var frame = from[..size].ToArray();
        return RawFrame.MadeGood([.. frame]).AsSpan().SequenceEqual(frame) ? size : null;
    }
}
