using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_BIOMATCHR (0x58): how like the template it was.</summary>
/// <remarks>Three octets: reader, outcome, score. Source: OSDP 2.2.
/// Vectors: Vectors/ours/v02/biometric.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Outcome">0: it was compared; any other number: it was not.</param>
/// <param name="Score">How like, 255 most.</param>
public sealed record BiometricMatchReply(byte Reader, byte Outcome, byte Score) : IOsdpReply<BiometricMatchReply>
{
    private static class At
    {
        public const int Reader = 0, Outcome = 1, Score = 2, End = 3;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.BiometricMatch;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        payload[At.Reader] = Reader;
        payload[At.Outcome] = Outcome;
        payload[At.Score] = Score;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BiometricMatchReply? reply)
    {
        reply = payload.Length == At.End
            ? new(payload[At.Reader], payload[At.Outcome], payload[At.Score])
            : null;
        return reply is not null;
    }
}
