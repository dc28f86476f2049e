using System.Security.Cryptography;

namespace Facility.Devices.Osdp.Secure;

/// <summary>AES-128 of one block under one key, both ways, without allocation per block.</summary>
/// <remarks>Chaining is done by who uses it: the channel chains under two keys at once.</remarks>
internal sealed class BlockCipher : IDisposable
{
    public const int Size = 16;

    private readonly byte[] given = new byte[Size];
    private readonly byte[] taken = new byte[Size];
    private readonly Aes aes = Aes.Create();
    private readonly ICryptoTransform encryption;
    private readonly ICryptoTransform decryption;

    public BlockCipher(ReadOnlySpan<byte> key)
    {
        aes.SetKey(key);
        (aes.Mode, aes.Padding) = (CipherMode.ECB, PaddingMode.None);
        (encryption, decryption) = (aes.CreateEncryptor(), aes.CreateDecryptor());
    }

    /// <summary>Encrypts a block in place.</summary>
    public void Encrypt(Span<byte> block) => Transform(encryption, block);

    /// <summary>Decrypts a block in place.</summary>
    public void Decrypt(Span<byte> block) => Transform(decryption, block);

    public void Dispose()
    {
        encryption.Dispose();
        decryption.Dispose();
        aes.Dispose();
    }

    private void Transform(ICryptoTransform transform, Span<byte> block)
    {
        block.CopyTo(given);
        transform.TransformBlock(given, 0, Size, taken, 0);
        taken.CopyTo(block);
    }
}
