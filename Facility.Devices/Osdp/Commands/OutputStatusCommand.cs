using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_OSTAT (0x66): asks for all outputs.</summary>
/// <remarks>No data. Source: OSDP 2.2. Vectors: Vectors/ours/v01/outputs.hex.</remarks>
public sealed record OutputStatusCommand : IOsdpCommand<OutputStatusCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.OutputStatus;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out OutputStatusCommand? command, out NakReason nak)
    {
        command = payload.IsEmpty ? new() : null;
        nak = payload.IsEmpty ? NakReason.None : NakReason.Length;
        return command is not null;
    }
}
