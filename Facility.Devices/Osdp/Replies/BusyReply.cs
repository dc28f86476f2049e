using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_BUSY (0x79): not done, ask again later; always with sequence 0.</summary>
/// <remarks>No data. Source: OSDP 2.2. Vectors: Vectors/ours/v01/busy.hex.</remarks>
public sealed record BusyReply : IOsdpReply<BusyReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Busy;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BusyReply? reply)
    {
        reply = payload.IsEmpty ? new() : null;
        return reply is not null;
    }
}
