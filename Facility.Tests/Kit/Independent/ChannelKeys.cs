using System.Security.Cryptography;

namespace Facility.Tests.Kit.Independent;

/// <summary>The three keys of a session and what is made with them; from the key and the two random numbers.</summary>
public sealed class ChannelKeys
{
    private readonly byte[] randomA;
    private readonly byte[] randomB;

    public ChannelKeys(byte[] key, byte[] randomA, byte[] randomB)
    {
        (this.randomA, this.randomB) = (randomA, randomB);
        Encryption = Derive(key, 0x82);
        Mac1 = Derive(key, 0x01);
        Mac2 = Derive(key, 0x02);
    }

    /// <summary>SCBK-D: 30 31 … 3F.</summary>
    public static byte[] Standard { get; } = [.. Enumerable.Range(0x30, 16).Select(octet => (byte)octet)];

    public byte[] Encryption { get; }

    public byte[] Mac1 { get; }

    public byte[] Mac2 { get; }

    public byte[] ClientCryptogram => Block(Encryption, [.. randomA, .. randomB]);

    public byte[] ServerCryptogram => Block(Encryption, [.. randomB, .. randomA]);

    public byte[] FirstMac => Block(Mac2, Block(Mac1, ServerCryptogram));

    /// <summary>All sixteen octets of a message's MAC; four of them go on the wire.</summary>
    public byte[] MacOf(byte[] message, byte[] opposite)
    {
        var padded = message.Length % 16 == 0 ? message : Padded(message);
        var chain = opposite;
        for (var at = 0; at < padded.Length; at += 16)
        {
            var mixed = Mixed(padded[at..(at + 16)], chain);
            chain = Block(at + 16 == padded.Length ? Mac2 : Mac1, mixed);
        }

        return chain;
    }

    /// <summary>Encrypts data that has its padding.</summary>
    public byte[] Encrypt(byte[] padded, byte[] opposite)
    {
        var chain = Turned(opposite);
        var closed = new List<byte>();
        foreach (var block in padded.Chunk(16)) closed.AddRange(chain = Block(Encryption, Mixed(block, chain)));
        return [.. closed];
    }

    /// <summary>Decrypted data with its padding.</summary>
    public byte[] Open(byte[] data, byte[] opposite)
    {
        var chain = Turned(opposite);
        var open = new List<byte>();
        foreach (var block in data.Chunk(16))
        {
            using var aes = Aes.Create();
            aes.Key = Encryption;
            open.AddRange(Mixed(aes.DecryptEcb(block, PaddingMode.None), chain));
            chain = block;
        }

        return [.. open];
    }

    private byte[] Derive(byte[] key, byte kind) => Block(key, [0x01, kind, .. randomA[..6], 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Block(byte[] key, byte[] block)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    public static byte[] Padded(byte[] data) =>
        [.. data, 0x80, .. new byte[(16 - (data.Length + 1) % 16) % 16]];

    private static byte[] Mixed(byte[] one, byte[] other) =>
        [.. one.Zip(other, (left, right) => (byte)(left ^ right))];

    private static byte[] Turned(byte[] octets) => [.. octets.Select(octet => (byte)(255 - octet))];
}
