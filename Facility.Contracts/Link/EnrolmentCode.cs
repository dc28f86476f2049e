using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Link;

/// <summary>A one-time code: which panel, a secret, and the fingerprint of the authority it is
/// for.</summary>
/// <param name="Panel">Which panel.</param>
/// <param name="Secret">32 signs of base 32: 160 bits.</param>
/// <param name="Fingerprint">SHA-256 of the authority's certificate, lower-case
/// hexadecimal.</param>
public sealed record EnrolmentCode(PanelId Panel, string Secret, string Fingerprint)
{
    /// <summary>Signs of the secret.</summary>
    public const int SecretLength = 32;

    /// <summary>The signs a secret is made of (RFC 4648, base 32).</summary>
    public const string SecretSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int FingerprintLength = 64;

    /// <summary>Reads a code as a person may have typed it; false when it has not the form of
    /// one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EnrolmentCode? code)
    {
        code = null;
        // A panel's name may hold points itself, so the last two parts count.
        var parts = text.Trim().Split('.');
        if (parts.Length < 3) return false;

        var panel = string.Join('.', parts[..^2]);
        var (secret, fingerprint) = (parts[^2].ToUpperInvariant(), parts[^1].ToLowerInvariant());
        if (!Identifier.IsValid(panel) || secret.Length != SecretLength) return false;
        if (fingerprint.Length != FingerprintLength || !fingerprint.All(char.IsAsciiHexDigit)) return false;

        code = new EnrolmentCode(new PanelId(panel), secret, fingerprint);
        return true;
    }

    /// <summary>The code as it is handed over.</summary>
    public override string ToString() => $"{Panel}.{Secret}.{Fingerprint}";
}
