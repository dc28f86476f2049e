using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_PDID (0x45): who the peripheral is.</summary>
/// <remarks>Twelve octets. Source: OSDP 2.2. Vectors: Vectors/ours/v01/id.hex.</remarks>
/// <param name="Vendor">The maker's IEEE number, 24 bits, first octet highest.</param>
/// <param name="Model">The maker's model number.</param>
/// <param name="Version">The model's version.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="Firmware">Major, minor and build, 8 bits each, major highest.</param>
public sealed record IdReply(uint Vendor, byte Model, byte Version, uint Serial, uint Firmware)
    : IOsdpReply<IdReply>
{
    private static class At
    {
        public const int Vendor = 0, Model = 3, Version = 4, Serial = 5, Firmware = 9, End = 12;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Id;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Vendor <= Field24.Largest && Firmware <= Field24.Largest);

        Field24.Write(payload[At.Vendor..], Vendor);
        payload[At.Model] = Model;
        payload[At.Version] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(payload[At.Serial..], Serial);
        Field24.Write(payload[At.Firmware..], Firmware);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IdReply? reply)
    {
        reply = payload.Length != At.End
            ? null
            : new(
                Field24.Read(payload[At.Vendor..]), payload[At.Model], payload[At.Version],
                BinaryPrimitives.ReadUInt32LittleEndian(payload[At.Serial..]), Field24.Read(payload[At.Firmware..]));
        return reply is not null;
    }
}
