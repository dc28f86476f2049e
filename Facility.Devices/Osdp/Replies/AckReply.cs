using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_ACK (0x40): done, and nothing new.</summary>
/// <remarks>No data. Source: OSDP 2.2. Vectors: Vectors/standard/ack.hex.</remarks>
public sealed record AckReply : IOsdpReply<AckReply>
{
    private static readonly AckReply Only = new();

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Ack;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => 0;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => Invariant.Require(payload.IsEmpty);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out AckReply? reply)
    {
        reply = payload.IsEmpty ? Only : null;
        return reply is not null;
    }
}
