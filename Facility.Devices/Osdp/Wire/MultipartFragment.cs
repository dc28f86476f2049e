using System.Buffers.Binary;
using System.Collections.Immutable;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Osdp.Wire;

/// <summary>One piece of a message that is longer than a frame.</summary>
/// <remarks>Six octets before the piece: length of the whole, where the piece begins, its length.
/// Source: OSDP 2.2, multi-part messages.</remarks>
/// <param name="Total">Octets of the whole, 0 to 65535.</param>
/// <param name="Offset">Where this piece begins.</param>
/// <param name="Data">The piece; it ends within the whole.</param>
public readonly record struct MultipartFragment(int Total, int Offset, ImmutableArray<byte> Data)
{
    private static class At
    {
        public const int Total = 0, Offset = 2, Length = 4, Data = 6;
    }

    /// <summary>Octets it takes in a payload.</summary>
    public int Size => At.Data + Data.Length;

    internal void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == Size && Total <= ushort.MaxValue);
        Invariant.Require(Offset >= 0 && Offset + Data.Length <= Total);

        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Total..], (ushort)Total);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Offset..], (ushort)Offset);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Length..], (ushort)Data.Length);
        Data.CopyTo(payload[At.Data..]);
    }

    internal static NakReason Parse(ReadOnlySpan<byte> payload, out MultipartFragment fragment)
    {
        fragment = default;
        if (payload.Length < At.Data) return NakReason.Length;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Length..]);
        if (payload.Length != At.Data + length) return NakReason.Length;

        int total = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Total..]);
        int offset = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Offset..]);
        if (offset + length > total) return NakReason.Record;

        fragment = new(total, offset, ImmutableArray.Create(payload[At.Data..]));
        return NakReason.None;
    }
}
