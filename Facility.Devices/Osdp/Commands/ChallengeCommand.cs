using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_CHLNG (0x76): begins a handshake.</summary>
/// <remarks>Eight octets, in a frame with SCS_11 that says which key is meant.
/// Source: OSDP 2.2, annex D. Vectors: Vectors/ours/v01/challenge.hex.</remarks>
/// <param name="PanelRandom">RND.A, 8 octets.</param>
public sealed record ChallengeCommand(ImmutableArray<byte> PanelRandom) : IOsdpCommand<ChallengeCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Challenge;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => SessionKeys.RandomSize;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(PanelRandom.Length == SessionKeys.RandomSize);
        PanelRandom.CopyTo(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ChallengeCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != SessionKeys.RandomSize) return false;

        command = new([.. payload]);
        nak = NakReason.None;
        return true;
    }
}
