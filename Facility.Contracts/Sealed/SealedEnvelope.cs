using System.Security.Cryptography;

namespace Facility.Contracts.Sealed;

/// <summary>The octets of a sealed application: made by the kiosk's browser, opened by the addressee outside.</summary>
/// <remarks>Mark, fingerprint of the addressee's key, a key of this one application, nonce, then the text under
/// AES-256-GCM with its tag. The text is filled up to one of two lengths, so that its own tells little. Everything
/// before it is authenticated with it. <c>docs/sealed.md</c> has every offset.</remarks>
public static class SealedEnvelope
{
    private static class At
    {
        public const int Mark = 0, Fingerprint = 4, Ephemeral = 36, Nonce = 101, Body = 113;
    }

    /// <summary>Octets before the text: mark, fingerprint, key, nonce.</summary>
    public const int HeadLength = At.Body;

    /// <summary>Octets of the tag behind the text.</summary>
    public const int TagLength = 16;

    /// <summary>Octets before the text inside, which say how long it is.</summary>
    public const int LengthOctets = 4;

    /// <summary>A short text, with its length before it, fills this many octets.</summary>
    public const int ShortBody = 4096;

    /// <summary>A long one fills this many.</summary>
    public const int LongBody = 32768;

    /// <summary>Longest text, in characters: with four octets each it fits the long body.</summary>
    public const int TextLengthMax = 8000;

    /// <summary>What an envelope begins with; the last sign is the version.</summary>
    public static ReadOnlySpan<byte> Mark => "FSA1"u8;

    /// <summary>What the key is derived for, so that it serves nothing else.</summary>
    public static ReadOnlySpan<byte> Purpose => "facility sealed application 1"u8;

    /// <summary>Whether octets have the shape of an envelope; what they say nobody here can tell.</summary>
    public static bool HasShape(ReadOnlySpan<byte> envelope) =>
        envelope.Length - HeadLength - TagLength is ShortBody or LongBody
        && envelope[..At.Fingerprint].SequenceEqual(Mark)
        && envelope[At.Ephemeral] == 0x04;

    /// <summary>The fingerprint an envelope names, lower-case hexadecimal.</summary>
    public static string FingerprintIn(ReadOnlySpan<byte> envelope) =>
        Convert.ToHexStringLower(envelope[At.Fingerprint..At.Ephemeral]);

    /// <summary>The key of this one application: a point of P-256, 65 octets.</summary>
    public static ReadOnlySpan<byte> EphemeralIn(ReadOnlySpan<byte> envelope) => envelope[At.Ephemeral..At.Nonce];

    /// <summary>The nonce.</summary>
    public static ReadOnlySpan<byte> NonceIn(ReadOnlySpan<byte> envelope) => envelope[At.Nonce..At.Body];

    /// <summary>The fingerprint of a public key (SubjectPublicKeyInfo): SHA-256, lower-case hexadecimal.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(publicKey));
}
