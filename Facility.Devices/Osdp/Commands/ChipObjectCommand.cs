using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_PIVDATA (0xA3): asks for an object kept in the chip.</summary>
/// <remarks>Six octets: object number of three octets, element, offset as u16. The answer comes in pieces.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/chip.hex.</remarks>
/// <param name="Object">Which object, 24 bits.</param>
/// <param name="Element">Which part of it; 0 for all.</param>
/// <param name="Offset">Where to begin, 0 to 65535.</param>
public sealed record ChipObjectCommand(uint Object, byte Element, int Offset) : IOsdpCommand<ChipObjectCommand>
{
    private static class At
    {
        public const int Object = 0, Element = 3, Offset = 4, End = 6;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ChipObject;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End && Object <= Field24.Largest);
        Invariant.Require(Offset is >= 0 and <= ushort.MaxValue);

        Field24.Write(payload[At.Object..], Object);
        payload[At.Element] = Element;
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Offset..], (ushort)Offset);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ChipObjectCommand? command, out NakReason nak)
    {
        var isWhole = payload.Length == At.End;
        command = isWhole
            ? new(Field24.Read(payload[At.Object..]), payload[At.Element],
                BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Offset..]))
            : null;
        nak = isWhole ? NakReason.None : NakReason.Length;
        return isWhole;
    }
}
