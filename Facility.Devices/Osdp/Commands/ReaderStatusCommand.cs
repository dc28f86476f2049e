using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_RSTAT (0x67): asks for the housings of all readers.</summary>
/// <remarks>No data.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/reader-status.hex.</remarks>
public sealed record ReaderStatusCommand : IOsdpCommand<ReaderStatusCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ReaderStatus;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ReaderStatusCommand? command, out NakReason nak)
    {
        command = payload.IsEmpty ? new() : null;
        nak = payload.IsEmpty ? NakReason.None : NakReason.Length;
        return command is not null;
    }
}
