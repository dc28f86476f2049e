using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_TDSET (0x6D): set the clock of a peripheral.</summary>
/// <remarks>Obsolete: known, so that a trace names it; never sent, always refused.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/obsolete.hex.</remarks>
/// <param name="Data">Its octets as they are.</param>
public sealed record TimeSetCommand(ImmutableArray<byte> Data) : IOsdpCommand<TimeSetCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.TimeSet;

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
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out TimeSetCommand? command, out NakReason nak)
    {
        command = new(ImmutableArray.Create(payload));
        nak = NakReason.None;
        return true;
    }
}
