using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_COMSET (0x6E): gives a peripheral another address or speed.</summary>
/// <remarks>Five octets: address, speed as u32. A peripheral answers on its old settings with those it will
/// use, which may be its old ones. Source: OSDP 2.2, annex E. Vectors: Vectors/standard/comset.hex.</remarks>
/// <param name="Address">0 to 126.</param>
/// <param name="Baud">Bits per second; a speed of <see cref="OsdpLimits.Bauds"/>.</param>
public sealed record ComSetCommand(byte Address, int Baud) : IOsdpCommand<ComSetCommand>
{
    private static class At
    {
        public const int Address = 0, Baud = 1, End = 5;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ComSet;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Address <= OsdpLimits.AddressMax);
        Invariant.Require(Baud > 0);

        payload[At.Address] = Address;
        BinaryPrimitives.WriteUInt32LittleEndian(payload[At.Baud..], (uint)Baud);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ComSetCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        var baud = BinaryPrimitives.ReadUInt32LittleEndian(payload[At.Baud..]);
        nak = NakReason.Record;
        if (payload[At.Address] > OsdpLimits.AddressMax) return false;
        if (baud is 0 or > int.MaxValue) return false;

        command = new(payload[At.Address], (int)baud);
        nak = NakReason.None;
        return true;
    }
}
