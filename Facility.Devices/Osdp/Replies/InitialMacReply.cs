using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_RMAC_I (0x78): the session is open, and this is where its chain of MACs begins.</summary>
/// <remarks>Sixteen octets, in a frame with SCS_14 that says whether the panel's cryptogram was right.
/// Source: OSDP 2.2, annex D. Vectors: Vectors/ours/v01/initial-mac.hex.</remarks>
/// <param name="Mac">R-MAC-I, 16 octets.</param>
public sealed record InitialMacReply(ImmutableArray<byte> Mac) : IOsdpReply<InitialMacReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.InitialMac;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => SessionKeys.CryptogramSize;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(Mac.Length == SessionKeys.CryptogramSize);
        Mac.CopyTo(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out InitialMacReply? reply)
    {
        reply = payload.Length == SessionKeys.CryptogramSize ? new([.. payload]) : null;
        return reply is not null;
    }
}
