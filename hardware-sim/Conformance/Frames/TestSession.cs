using System.Security.Cryptography;

namespace HardwareSim.Conformance.Frames;

/// <summary>The tester's own secure channel, from either side; written from the standard's formulas alone.</summary>
internal sealed class TestSession
{
    private const int BlockSize = 16;
    private readonly byte[] enc;
    private readonly byte[] mac1;
    private readonly byte[] mac2;
    private byte[] commandMac = [];
    private byte[] replyMac;

    public TestSession(byte[] key, byte[] panelRandom, byte[] peripheralRandom)
    {
        enc = Derive(key, 0x82, panelRandom);
        mac1 = Derive(key, 0x01, panelRandom);
        mac2 = Derive(key, 0x02, panelRandom);
        ClientCryptogram = Block(enc, [.. panelRandom, .. peripheralRandom]);
        ServerCryptogram = Block(enc, [.. peripheralRandom, .. panelRandom]);
        InitialMac = replyMac = Block(mac2, Block(mac1, ServerCryptogram));
    }

    /// <summary>SCBK-D, known to everybody.</summary>
    public static byte[] DefaultKey => [.. Enumerable.Range(0x30, BlockSize).Select(octet => (byte)octet)];

    public byte[] ClientCryptogram { get; }

    public byte[] ServerCryptogram { get; }

    /// <summary>R-MAC-I.</summary>
    public byte[] InitialMac { get; }

    /// <summary>Protects a plain frame and moves the chain on.</summary>
    public RawFrame Seal(RawFrame plain)
    {
        var other = plain.IsReply ? commandMac : replyMac;
        var type = (byte)((plain.IsReply ? 0x16 : 0x15) + (plain.Data.Length > 0 ? 2 : 0));
        var data = plain.Data.Length > 0 ? Encrypt(plain.Data, other) : [];
        var frame = plain with { Control = (byte)(plain.Control | RawFrame.BlockBit), Block = [2, type], Data = data };
        var mac = MacOver(frame.Signed(), other);
        Move(frame.IsReply, mac);
        return frame with { Mac = mac[..RawFrame.MacSize] };
    }

    /// <summary>Opens a protected frame and moves the chain on; null and why when it is not one of this
    /// session.</summary>
    public RawFrame? Open(RawFrame frame, out string wrong)
    {
        var other = frame.IsReply ? commandMac : replyMac;
        var first = frame.IsReply ? 0x16 : 0x15;
        wrong = frame.BlockType != first && frame.BlockType != first + 2
            ? $"its security block is of type {frame.BlockType:X2}, not {first:X2} or {first + 2:X2}" : "";
        if (wrong.Length > 0) return null;

        var mac = MacOver(frame.Signed(), other);
        if (!mac.AsSpan(0, RawFrame.MacSize).SequenceEqual(frame.Mac))
        {
            wrong = "its MAC does not belong to this session";
            return null;
        }

        byte[]? data = frame.BlockType == first ? frame.Data : Decrypt(frame.Data, other);
        if (data is null)
        {
            wrong = "its data is not padded as it must be";
            return null;
        }

        Move(frame.IsReply, mac);
        return frame with { Data = data, Mac = [] };
    }

    private void Move(bool isReply, byte[] mac)
    {
        if (isReply) replyMac = mac;
        else commandMac = mac;
    }

    private byte[] MacOver(byte[] octets, byte[] initial)
    {
        var padded = octets.Length % BlockSize == 0 ? octets : Pad(octets);
        var chain = initial;
        for (var at = 0; at < padded.Length; at += BlockSize)
        {
            var mixed = new byte[BlockSize];
            for (var index = 0; index < BlockSize; index++)
                mixed[index] = (byte)(chain[index] ^ padded[at + index]);
            chain = Block(at + BlockSize == padded.Length ? mac2 : mac1, mixed);
        }

        return chain;
    }

    private byte[] Encrypt(byte[] data, byte[] other)
    {
        using var aes = Aes.Create();
        aes.Key = enc;
        return aes.EncryptCbc(Pad(data), Complement(other), PaddingMode.None);
    }

    private byte[]? Decrypt(byte[] data, byte[] other)
    {
        if (data.Length == 0 || data.Length % BlockSize != 0) return null;
        using var aes = Aes.Create();
        aes.Key = enc;
        var plain = aes.DecryptCbc(data, Complement(other), PaddingMode.None);
        var end = plain.AsSpan().LastIndexOfAnyExcept((byte)0);
        return end >= 0 && plain[end] == 0x80 ? plain[..end] : null;
    }

    private static byte[] Derive(byte[] key, byte purpose, byte[] panelRandom) =>
        Block(key, [0x01, purpose, .. panelRandom[..6], 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Pad(byte[] octets)
    {
        var padded = new byte[(octets.Length / BlockSize + 1) * BlockSize];
        octets.CopyTo(padded, 0);
        padded[octets.Length] = 0x80;
        return padded;
    }

    private static byte[] Complement(byte[] octets) => [.. octets.Select(octet => (byte)~octet)];

    // The standard derives keys and cryptograms from single blocks; there is nothing to chain.
#pragma warning disable CA5358
    private static byte[] Block(byte[] key, byte[] block)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(block, PaddingMode.None);
    }
#pragma warning restore CA5358
}
