using System.Collections.Immutable;
using System.Security.Cryptography;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Secure;

/// <summary>A panel's side of a handshake: challenges, finds the key that was proved, proves it in turn.</summary>
/// <remarks>A challenge says only whether SCBK-D is meant. Which of the peripheral's own keys it has, the new one or
/// the old one, is seen from its cryptogram: one handshake tries both.</remarks>
internal sealed class PanelHandshake
{
    private readonly byte[] panelRandom = new byte[SessionKeys.RandomSize];
    private SessionKeys? keys;
    private byte[] proof = [];

    public PanelHandshake(bool asksDefault, RandomFill random)
    {
        AsksDefault = asksDefault;
        random(panelRandom);
    }

    public bool AsksDefault { get; }

    public byte BlockData => AsksDefault ? SecureBlock.DefaultKey : SecureBlock.OwnKey;

    /// <summary>The key that was proved; null before.</summary>
    public ChannelKey? Key { get; private set; }

    public KeyInUse Use { get; private set; }

    public ImmutableArray<byte> PeripheralRandom { get; private set; } = [];

    /// <summary>What to say next, in which block.</summary>
    public (IOsdpCommand Command, SecureBlock Block) Question => Key is null
        ? (new ChallengeCommand([.. panelRandom]), new(SecureBlockType.Challenge, BlockData))
        : (new ServerCryptogramCommand([.. proof]), new(SecureBlockType.ServerCryptogram, BlockData));

    /// <summary>Whether a cryptogram proves one of some keys.</summary>
    public bool Finds(ClientCryptogramReply answer, ReadOnlySpan<(ChannelKey? Key, KeyInUse Use)> candidates)
    {
        PeripheralRandom = answer.PeripheralRandom;
        foreach (var (key, use) in candidates)
        {
            if (key is null) continue;
            var derived = SessionKeys.Derive(key, panelRandom);
            var expected = derived.ClientCryptogram(panelRandom, PeripheralRandom.AsSpan());
            if (!CryptographicOperations.FixedTimeEquals(expected, answer.Cryptogram.AsSpan())) continue;
            (Key, Use, keys) = (key, use, derived);
            proof = derived.ServerCryptogram(panelRandom, PeripheralRandom.AsSpan());
            return true;
        }

        return false;
    }

    /// <summary>The session, if R-MAC-I is what it must be; else null.</summary>
    public SecureSession? Begin(InitialMacReply answer)
    {
        Invariant.Require(keys is not null);
        var expected = keys.InitialMac(proof);
        return CryptographicOperations.FixedTimeEquals(expected, answer.Mac.AsSpan())
            ? new(keys, expected)
            : null;
    }
}
