using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_POLL (0x60): asks for anything new.</summary>
/// <remarks>No data. Source: OSDP 2.2. Vectors: Vectors/standard/poll.hex.</remarks>
public sealed record PollCommand : IOsdpCommand<PollCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Poll;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out PollCommand? command, out NakReason nak)
    {
        command = payload.IsEmpty ? new() : null;
        nak = payload.IsEmpty ? NakReason.None : NakReason.Length;
        return command is not null;
    }
}
