using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_OSTATR (0x4A): all outputs as they are.</summary>
/// <remarks>One octet each, from number 0 on. Source: OSDP 2.2. Vectors: Vectors/ours/v01/outputs.hex.</remarks>
/// <param name="Outputs">Whether each output is on.</param>
public sealed record OutputStatusReply(ImmutableArray<bool> Outputs) : IOsdpReply<OutputStatusReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.OutputStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Outputs.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length is > 0 and <= OsdpLimits.PointsMax);
        Invariant.Require(payload.Length == PayloadSize);
        for (var index = 0; index < Outputs.Length; index++) payload[index] = (byte)(Outputs[index] ? 1 : 0);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out OutputStatusReply? reply)
    {
        reply = null;
        if (payload.Length is 0 or > OsdpLimits.PointsMax) return false;

        var points = ImmutableArray.CreateBuilder<bool>(payload.Length);
        foreach (var octet in payload)
        {
            if (octet > 1) return false;
            points.Add(octet == 1);
        }

        reply = new(points.MoveToImmutable());
        return true;
    }
}
