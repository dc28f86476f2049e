using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_LSTATR (0x48): housing and power.</summary>
/// <remarks>Two octets, 0 or 1 each. A peripheral that lost its power says so once after it is back.
/// Source: OSDP 2.2. Vectors: Vectors/standard/local-status.hex.</remarks>
/// <param name="Tamper">Whether the housing is open.</param>
/// <param name="PowerFailed">Whether power failed.</param>
public sealed record LocalStatusReply(bool Tamper, bool PowerFailed) : IOsdpReply<LocalStatusReply>
{
    private static class At
    {
        public const int Tamper = 0, Power = 1, End = 2;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.LocalStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);

        payload[At.Tamper] = (byte)(Tamper ? 1 : 0);
        payload[At.Power] = (byte)(PowerFailed ? 1 : 0);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out LocalStatusReply? reply)
    {
        reply = null;
        if (payload.Length != At.End) return false;
        if (payload[At.Tamper] > 1 || payload[At.Power] > 1) return false;

        reply = new(payload[At.Tamper] == 1, payload[At.Power] == 1);
        return true;
    }
}
