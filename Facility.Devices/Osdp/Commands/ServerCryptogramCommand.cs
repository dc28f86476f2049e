using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_SCRYPT (0x77): the panel proves that it has the key.</summary>
/// <remarks>Sixteen octets, in a frame with SCS_13.
/// Source: OSDP 2.2, annex D. Vectors: Vectors/ours/v01/server-cryptogram.hex.</remarks>
/// <param name="Cryptogram">The server cryptogram, 16 octets.</param>
public sealed record ServerCryptogramCommand(ImmutableArray<byte> Cryptogram) : IOsdpCommand<ServerCryptogramCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ServerCryptogram;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => SessionKeys.CryptogramSize;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(Cryptogram.Length == SessionKeys.CryptogramSize);
        Cryptogram.CopyTo(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ServerCryptogramCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != SessionKeys.CryptogramSize) return false;

        command = new([.. payload]);
        nak = NakReason.None;
        return true;
    }
}
