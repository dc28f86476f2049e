using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Facility.Contracts.Link;

/// <summary>The one question both ends ask of a certificate: did the facility's authority issue
/// it, for this use?</summary>
public static class AuthorityChain
{
    /// <summary>RFC 5280, extended key usage of a TLS server: the silo.</summary>
    public const string ServerUse = "1.3.6.1.5.5.7.3.1";

    /// <summary>RFC 5280, extended key usage of a TLS client: a panel.</summary>
    public const string PanelUse = "1.3.6.1.5.5.7.3.2";

    /// <summary>Whether the authority issued the certificate for this use, and it is valid
    /// now.</summary>
    /// <remarks>The machine's own trust store is not asked: on a closed network nobody else is
    /// trusted.</remarks>
    public static bool Vouches(
        X509Certificate2 authority, X509Certificate2 certificate, string use, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(use));
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate);
    }

    /// <summary>SHA-256 of a certificate, lower-case hexadecimal.</summary>
    public static string Fingerprint(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span));
}
