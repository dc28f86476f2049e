using System.Security.Cryptography;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Secure;

/// <summary>A secure channel that is open: seals what is said, opens what is heard, keeps the chain of MACs.</summary>
/// <remarks>The same in both roles; a frame's reply bit tells its direction. A frame's chain begins with the last
/// MAC of the opposite direction, so a frame is sealed once and repeated as it is, and a frame that fails leaves
/// the chain as it was. No allocation per frame. Source: OSDP 2.2, annex D.</remarks>
public sealed class SecureSession : IDisposable
{
    /// <summary>Octets of a MAC on the wire; the chain keeps all sixteen.</summary>
    public const int MacSize = 4;

    private const byte PaddingMark = 0x80;

    private readonly BlockCipher encryption;
    private readonly BlockCipher mac1;
    private readonly BlockCipher mac2;
    private readonly byte[] commandMac = new byte[BlockCipher.Size];
    private readonly byte[] replyMac = new byte[BlockCipher.Size];

    /// <summary>A session right after its handshake.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="initialMac">R-MAC-I.</param>
    public SecureSession(SessionKeys keys, ReadOnlySpan<byte> initialMac)
    {
        Invariant.Require(initialMac.Length == BlockCipher.Size);
        (encryption, mac1, mac2) = (new(keys.Encryption), new(keys.Mac1), new(keys.Mac2));
        initialMac.CopyTo(replyMac);
    }

    /// <summary>The session that a handshake under a key leads to.</summary>
    /// <param name="key">SCBK or SCBK-D.</param>
    /// <param name="panelRandom">RND.A.</param>
    /// <param name="peripheralRandom">RND.B.</param>
    public static SecureSession Begin(
        ChannelKey key, ReadOnlySpan<byte> panelRandom, ReadOnlySpan<byte> peripheralRandom)
    {
        var keys = SessionKeys.Derive(key, panelRandom);
        return new(keys, keys.InitialMac(keys.ServerCryptogram(panelRandom, peripheralRandom)));
    }

    /// <summary>Octets that data takes on the wire: with padding, always some; none stays none.</summary>
    public static int SealedSize(int payloadSize) =>
        payloadSize == 0 ? 0 : (payloadSize / BlockCipher.Size + 1) * BlockCipher.Size;

    /// <summary>Opens a frame of the other side.</summary>
    /// <param name="frame">A frame with SCS_15 to SCS_18.</param>
    /// <param name="payload">Takes the plain payload; as long as the frame's payload at least.</param>
    /// <param name="size">Octets of it.</param>
    /// <returns>False if the frame is not of this session; the chain is then as it was.</returns>
    public bool TryOpen(OsdpFrame frame, Span<byte> payload, out int size)
    {
        size = 0;
        if (frame.SecureType is not { } type || SecureBlock.IsReply(type) != frame.IsReply) return false;

        Span<byte> mac = stackalloc byte[BlockCipher.Size];
        var opposite = Opposite(frame.IsReply);
        Chain(frame.Authenticated, opposite, mac);
        if (!CryptographicOperations.FixedTimeEquals(mac[..MacSize], frame.Mac)) return false;

        var given = frame.Payload;
        if (SecureBlock.IsEncrypted(type) ? !TryDecrypt(given, opposite, payload, out size) : !given.IsEmpty)
            return false;

        mac.CopyTo(Own(frame.IsReply));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        encryption.Dispose();
        mac1.Dispose();
        mac2.Dispose();
    }

    /// <summary>Pads, encrypts and adds the MAC.</summary>
    /// <param name="frame">From SOM to the MAC's last octet, length and control final.</param>
    /// <param name="dataAt">Where the data begins.</param>
    /// <param name="dataSize">Octets of data before padding.</param>
    internal void Seal(Span<byte> frame, int dataAt, int dataSize)
    {
        var isReply = (frame[FrameLayout.At.Address] & FrameLayout.ReplyBit) != 0;
        var authenticated = frame[..^MacSize];
        if (dataSize > 0) Encrypt(authenticated[dataAt..], dataSize, Opposite(isReply));

        Span<byte> mac = stackalloc byte[BlockCipher.Size];
        Chain(authenticated, Opposite(isReply), mac);
        mac.CopyTo(Own(isReply));
        mac[..MacSize].CopyTo(frame[^MacSize..]);
    }

    private byte[] Opposite(bool isReply) => isReply ? commandMac : replyMac;

    private byte[] Own(bool isReply) => isReply ? replyMac : commandMac;

    private void Chain(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> begin, Span<byte> mac)
    {
        begin.CopyTo(mac);
        for (; octets.Length > BlockCipher.Size; octets = octets[BlockCipher.Size..])
        {
            Mix(mac, octets[..BlockCipher.Size]);
            mac1.Encrypt(mac);
        }

        Mix(mac, octets);
        if (octets.Length < BlockCipher.Size) mac[octets.Length] ^= PaddingMark;
        mac2.Encrypt(mac);
    }

    private void Encrypt(Span<byte> data, int size, ReadOnlySpan<byte> opposite)
    {
        data[size] = PaddingMark;
        data[(size + 1)..].Clear();

        Span<byte> chain = stackalloc byte[BlockCipher.Size];
        Invert(opposite, chain);
        for (; data.Length > 0; data = data[BlockCipher.Size..])
        {
            Mix(chain, data[..BlockCipher.Size]);
            encryption.Encrypt(chain);
            chain.CopyTo(data);
        }
    }

    private bool TryDecrypt(ReadOnlySpan<byte> given, ReadOnlySpan<byte> opposite, Span<byte> plain, out int size)
    {
        size = 0;
        if (given.Length % BlockCipher.Size != 0) return false;
        if (given.IsEmpty) return true;

        Span<byte> chain = stackalloc byte[BlockCipher.Size];
        Invert(opposite, chain);
        for (var at = 0; at < given.Length; at += BlockCipher.Size)
        {
            var block = plain.Slice(at, BlockCipher.Size);
            given.Slice(at, BlockCipher.Size).CopyTo(block);
            encryption.Decrypt(block);
            Mix(block, chain);
            given.Slice(at, BlockCipher.Size).CopyTo(chain);
        }

        // Only the last block may be padding, and its mark is the last octet that is not zero.
        size = plain[..given.Length].LastIndexOfAnyExcept((byte)0);
        return size >= given.Length - BlockCipher.Size && plain[size] == PaddingMark;
    }

    private static void Mix(Span<byte> block, ReadOnlySpan<byte> with)
    {
        for (var at = 0; at < with.Length; at++) block[at] ^= with[at];
    }

    private static void Invert(ReadOnlySpan<byte> octets, Span<byte> inverted)
    {
        for (var at = 0; at < octets.Length; at++) inverted[at] = (byte)(octets[at] ^ 0xFF);
    }
}
