using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Facility.Tests.Sealed;

/// <summary>A second hand that seals, from the document alone: it shares no constant with the code it judges.</summary>
internal static class TestSeal
{
    public static byte[] Seal(string text, byte[] publicKey, int room = 4096)
    {
        using var theirs = ECDiffieHellman.Create();
        theirs.ImportSubjectPublicKeyInfo(publicKey, out _);
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = ours.ExportParameters(false).Q;
        byte[] ephemeral = [4, .. point.X!, .. point.Y!];
        var fingerprint = SHA256.HashData(publicKey);
        var nonce = RandomNumberGenerator.GetBytes(12);
        byte[] head = [.. "FSA1"u8, .. fingerprint, .. ephemeral, .. nonce];
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, ours.DeriveRawSecretAgreement(theirs.PublicKey), 32, fingerprint,
            [.. "facility sealed application 1"u8, .. ephemeral]);

        var body = new byte[room];
        var words = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(body, words.Length);
        words.CopyTo(body, 4);
        var hidden = new byte[room];
        var tag = new byte[16];
        using var cipher = new AesGcm(key, 16);
        cipher.Encrypt(nonce, body, hidden, tag, head);
        return [.. head, .. hidden, .. tag];
    }
}
