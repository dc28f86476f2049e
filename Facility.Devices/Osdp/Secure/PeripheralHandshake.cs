using System.Collections.Immutable;
using System.Security.Cryptography;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Secure;

/// <summary>A peripheral's side of a handshake: challenged, it proves its key and judges the panel's proof.</summary>
internal sealed class PeripheralHandshake
{
    private readonly byte[] panelRandom;
    private readonly byte[] peripheralRandom = new byte[SessionKeys.RandomSize];
    private readonly SessionKeys keys;

    public PeripheralHandshake(ChannelKey key, KeyInUse use, ChallengeCommand challenge, RandomFill random)
    {
        (Key, Use, panelRandom) = (key, use, [.. challenge.PanelRandom]);
        random(peripheralRandom);
        keys = SessionKeys.Derive(key, panelRandom);
    }

    public ChannelKey Key { get; }

    public KeyInUse Use { get; }

    public byte BlockData => Use == KeyInUse.Default ? SecureBlock.DefaultKey : SecureBlock.OwnKey;

    public ClientCryptogramReply Answer(ImmutableArray<byte> clientId) =>
        new(clientId, [.. peripheralRandom], [.. keys.ClientCryptogram(panelRandom, peripheralRandom)]);

    /// <summary>R-MAC-I if the panel has proved the key, else null.</summary>
    public byte[]? Judge(ServerCryptogramCommand proof)
    {
        var expected = keys.ServerCryptogram(panelRandom, peripheralRandom);
        return CryptographicOperations.FixedTimeEquals(expected, proof.Cryptogram.AsSpan())
            ? keys.InitialMac(expected)
            : null;
    }

    public SecureSession Begin(byte[] initialMac) => new(keys, initialMac);
}
