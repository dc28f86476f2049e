using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_ACURXSIZE (0x7B): tells the largest frame the panel takes.</summary>
/// <remarks>Two octets. Less than the 128 that everybody must take is refused as a wrong record.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/receive-size.hex.</remarks>
/// <param name="Octets">Whole frame without marking, 128 to 65535.</param>
public sealed record ReceiveSizeCommand(int Octets) : IOsdpCommand<ReceiveSizeCommand>
{
    private static class At
    {
        public const int Octets = 0, End = 2;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ReceiveSize;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Octets is >= OsdpLimits.FrameSizeEverybodyTakes and <= ushort.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Octets..], (ushort)Octets);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ReceiveSizeCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        int octets = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Octets..]);
        nak = NakReason.Record;
        if (octets < OsdpLimits.FrameSizeEverybodyTakes) return false;

        command = new(octets);
        nak = NakReason.None;
        return true;
    }
}
