using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_ISTATR (0x49): all inputs as they are.</summary>
/// <remarks>One octet each, from number 0 on. Source: OSDP 2.2. Vectors: Vectors/ours/v01/inputs.hex.</remarks>
/// <param name="Inputs">Every input's state.</param>
public sealed record InputStatusReply(ImmutableArray<InputState> Inputs) : IOsdpReply<InputStatusReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.InputStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Inputs.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length is > 0 and <= OsdpLimits.PointsMax);
        Invariant.Require(payload.Length == PayloadSize);
        for (var index = 0; index < Inputs.Length; index++) payload[index] = (byte)Inputs[index];
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out InputStatusReply? reply)
    {
        reply = null;
        if (payload.Length is 0 or > OsdpLimits.PointsMax) return false;

        var points = ImmutableArray.CreateBuilder<InputState>(payload.Length);
        foreach (var octet in payload)
        {
            if (!Enum.IsDefined((InputState)octet)) return false;
            points.Add((InputState)octet);
        }

        reply = new(points.MoveToImmutable());
        return true;
    }
}
