using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_RSTATR (0x4B): how every reader of the peripheral is.</summary>
/// <remarks>One octet each, from number 0 on. Source: OSDP 2.2.
/// Vectors: Vectors/ours/v02/reader-status.hex.</remarks>
/// <param name="Readers">Every reader's state.</param>
public sealed record ReaderStatusReply(ImmutableArray<ReaderState> Readers) : IOsdpReply<ReaderStatusReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ReaderStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Readers.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length is > 0 and <= OsdpLimits.PointsMax);
        Invariant.Require(payload.Length == PayloadSize);
        for (var index = 0; index < Readers.Length; index++) payload[index] = (byte)Readers[index];
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ReaderStatusReply? reply)
    {
        reply = null;
        if (payload.Length is 0 or > OsdpLimits.PointsMax) return false;

        var readers = ImmutableArray.CreateBuilder<ReaderState>(payload.Length);
        foreach (var octet in payload)
        {
            if (!Enum.IsDefined((ReaderState)octet)) return false;
            readers.Add((ReaderState)octet);
        }

        reply = new(readers.MoveToImmutable());
        return true;
    }
}
