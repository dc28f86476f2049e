using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_ABORT (0xA2): ends what runs over several messages.</summary>
/// <remarks>No data. A file that is under way is thrown away.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/abort.hex.</remarks>
public sealed record AbortCommand : IOsdpCommand<AbortCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Abort;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out AbortCommand? command, out NakReason nak)
    {
        command = payload.IsEmpty ? new() : null;
        nak = payload.IsEmpty ? NakReason.None : NakReason.Length;
        return command is not null;
    }
}
