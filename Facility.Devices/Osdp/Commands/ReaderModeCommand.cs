using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_RMODE (0x6C): set how a reader reports.</summary>
/// <remarks>Obsolete: known, so that a trace names it; never sent, always refused.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/obsolete.hex.</remarks>
/// <param name="Data">Its octets as they are.</param>
public sealed record ReaderModeCommand(ImmutableArray<byte> Data) : IOsdpCommand<ReaderModeCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ReaderMode;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Data.CopyTo(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ReaderModeCommand? command, out NakReason nak)
    {
        command = new(ImmutableArray.Create(payload));
        nak = NakReason.None;
        return true;
    }
}
