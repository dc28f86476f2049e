using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Sealed;

namespace Facility.Silo.Sealed;

/// <summary>Opens a sealed application with the addressee's private key, outside.</summary>
public static class SealedOpener
{
    private const int SharedKeyOctets = 32;

    /// <summary>What it says.</summary>
    /// <exception cref="CryptographicException">It is no envelope, is damaged, or was sealed with another key.
    /// </exception>
    public static string Open(ReadOnlySpan<byte> envelope, ECDiffieHellman key)
    {
        if (!SealedEnvelope.HasShape(envelope)) throw new CryptographicException("This is no sealed application.");
        var own = SealedEnvelope.FingerprintOf(key.ExportSubjectPublicKeyInfo());
        if (SealedEnvelope.FingerprintIn(envelope) != own)
            throw new CryptographicException($"It was sealed with another key; this one is {own}.");

        var body = envelope[SealedEnvelope.HeadLength..];
        var text = new byte[body.Length - SealedEnvelope.TagLength];
        using var cipher = new AesGcm(Derive(envelope, key), SealedEnvelope.TagLength);
        cipher.Decrypt(
            SealedEnvelope.NonceIn(envelope), body[..text.Length], body[text.Length..], text,
            envelope[..SealedEnvelope.HeadLength]);
        var length = BinaryPrimitives.ReadInt32BigEndian(text);
        return length >= 0 && length <= text.Length - SealedEnvelope.LengthOctets
            ? Encoding.UTF8.GetString(text, SealedEnvelope.LengthOctets, length)
            : throw new CryptographicException("It says that it is longer than it is.");
    }

    private static byte[] Derive(ReadOnlySpan<byte> envelope, ECDiffieHellman key)
    {
        var ephemeral = SealedEnvelope.EphemeralIn(envelope);
        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = ephemeral[1..33].ToArray(), Y = ephemeral[33..].ToArray() },
        });
        return HKDF.DeriveKey(
            HashAlgorithmName.SHA256, key.DeriveRawSecretAgreement(other.PublicKey), SharedKeyOctets,
            salt: Convert.FromHexString(SealedEnvelope.FingerprintIn(envelope)),
            info: [.. SealedEnvelope.Purpose, .. ephemeral]);
    }
}
