using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_MFG (0x80): something only one maker's peripherals understand.</summary>
/// <remarks>The maker's number, then anything. Source: OSDP 2.2. Vectors: Vectors/ours/v02/maker.hex.</remarks>
/// <param name="Vendor">The maker's IEEE number, 24 bits.</param>
/// <param name="Data">The maker's own octets.</param>
public sealed record MakerCommand(uint Vendor, ImmutableArray<byte> Data) : IOsdpCommand<MakerCommand>
{
    private static class At
    {
        public const int Vendor = 0, Data = Field24.Size;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Maker;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Vendor <= Field24.Largest);
        Field24.Write(payload[At.Vendor..], Vendor);
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out MakerCommand? command, out NakReason nak)
    {
        var isWhole = payload.Length >= At.Data;
        command = isWhole
            ? new(Field24.Read(payload[At.Vendor..]), ImmutableArray.Create(payload[At.Data..]))
            : null;
        nak = isWhole ? NakReason.None : NakReason.Length;
        return isWhole;
    }
}
