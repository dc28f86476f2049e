using System.Security.Cryptography;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Osdp.Secure;

/// <summary>The three keys of a session, made from the base key and the panel's random number.</summary>
/// <remarks>Source: OSDP 2.2, annexes D and E. Vectors: Vectors/standard/secure/sessions.txt.</remarks>
public sealed class SessionKeys
{
    /// <summary>Octets of RND.A and of RND.B.</summary>
    public const int RandomSize = 8;

    /// <summary>Octets of a cryptogram and of R-MAC-I.</summary>
    public const int CryptogramSize = BlockCipher.Size;

    private const int DerivedFrom = 6;

    private readonly byte[] encryption = new byte[BlockCipher.Size];
    private readonly byte[] mac1 = new byte[BlockCipher.Size];
    private readonly byte[] mac2 = new byte[BlockCipher.Size];

    private SessionKeys(ChannelKey key, ReadOnlySpan<byte> panelRandom)
    {
        Invariant.Require(panelRandom.Length == RandomSize);

        Span<byte> octets = stackalloc byte[ChannelKey.Size];
        key.CopyTo(octets);
        using var cipher = new BlockCipher(octets);
        Derive(cipher, 0x82, panelRandom, encryption);
        Derive(cipher, 0x01, panelRandom, mac1);
        Derive(cipher, 0x02, panelRandom, mac2);
        CryptographicOperations.ZeroMemory(octets);
    }

    /// <summary>S-ENC.</summary>
    public ReadOnlySpan<byte> Encryption => encryption;

    /// <summary>S-MAC1, for all blocks of a frame but the last.</summary>
    public ReadOnlySpan<byte> Mac1 => mac1;

    /// <summary>S-MAC2, for the last block of a frame.</summary>
    public ReadOnlySpan<byte> Mac2 => mac2;

    /// <summary>The keys of a session.</summary>
    /// <param name="key">SCBK or SCBK-D.</param>
    /// <param name="panelRandom">RND.A, 8 octets.</param>
    public static SessionKeys Derive(ChannelKey key, ReadOnlySpan<byte> panelRandom) => new(key, panelRandom);

    /// <summary>What a peripheral shows to prove that it has the key.</summary>
    public byte[] ClientCryptogram(ReadOnlySpan<byte> panelRandom, ReadOnlySpan<byte> peripheralRandom) =>
        Encrypted(encryption, [.. panelRandom, .. peripheralRandom]);

    /// <summary>What a panel shows to prove that it has the key.</summary>
    public byte[] ServerCryptogram(ReadOnlySpan<byte> panelRandom, ReadOnlySpan<byte> peripheralRandom) =>
        Encrypted(encryption, [.. peripheralRandom, .. panelRandom]);

    /// <summary>R-MAC-I, from which the chain of MACs begins.</summary>
    public byte[] InitialMac(ReadOnlySpan<byte> serverCryptogram) =>
        Encrypted(mac2, Encrypted(mac1, serverCryptogram.ToArray()));

    private static void Derive(BlockCipher cipher, byte purpose, ReadOnlySpan<byte> panelRandom, Span<byte> derived)
    {
        (derived[0], derived[1]) = (0x01, purpose);
        panelRandom[..DerivedFrom].CopyTo(derived[2..]);
        cipher.Encrypt(derived);
    }

    private static byte[] Encrypted(byte[] key, byte[] block)
    {
        using var cipher = new BlockCipher(key);
        cipher.Encrypt(block);
        return block;
    }
}
