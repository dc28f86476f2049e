using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_CCRYPT (0x76): the peripheral proves that it has the key.</summary>
/// <remarks>Thirty-two octets, in a frame with SCS_12 that says which key was used.
/// Source: OSDP 2.2, annex D. Vectors: Vectors/ours/v01/client-cryptogram.hex.</remarks>
/// <param name="ClientId">cUID: the first 8 octets of the peripheral's osdp_PDID.</param>
/// <param name="PeripheralRandom">RND.B, 8 octets.</param>
/// <param name="Cryptogram">The client cryptogram, 16 octets.</param>
public sealed record ClientCryptogramReply(
    ImmutableArray<byte> ClientId, ImmutableArray<byte> PeripheralRandom, ImmutableArray<byte> Cryptogram)
    : IOsdpReply<ClientCryptogramReply>
{
    /// <summary>Octets of cUID.</summary>
    public const int ClientIdSize = 8;

    private static class At
    {
        public const int ClientId = 0, Random = ClientIdSize, Cryptogram = Random + SessionKeys.RandomSize,
            End = Cryptogram + SessionKeys.CryptogramSize;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ClientCryptogram;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(ClientId.Length == ClientIdSize);
        Invariant.Require(PeripheralRandom.Length == SessionKeys.RandomSize);
        Invariant.Require(Cryptogram.Length == SessionKeys.CryptogramSize);

        ClientId.CopyTo(payload[At.ClientId..]);
        PeripheralRandom.CopyTo(payload[At.Random..]);
        Cryptogram.CopyTo(payload[At.Cryptogram..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ClientCryptogramReply? reply)
    {
        reply = payload.Length == At.End
            ? new([.. payload[..At.Random]], [.. payload[At.Random..At.Cryptogram]], [.. payload[At.Cryptogram..]])
            : null;
        return reply is not null;
    }
}
