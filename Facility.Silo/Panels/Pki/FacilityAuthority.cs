using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Keys;

namespace Facility.Silo.Panels.Pki;

/// <summary>The facility's own certificate authority: it vouches for the silo's end of the link
/// and for panels.</summary>
/// <remarks>Key and certificate are one 0600 file, <c>authority.pfx</c>, so no crash leaves half
/// of them.</remarks>
public sealed class FacilityAuthority : IDisposable
{
    private readonly X509Certificate2 authority;
    private readonly TimeProvider clock;

    public FacilityAuthority(IKeyStore keys, TimeProvider clock)
    {
        this.clock = clock;
        authority = Load(keys.GetOrCreate("authority.pfx", Create));
    }

    /// <summary>The public certificate, DER.</summary>
    public byte[] Certificate => authority.RawData;

    /// <summary>SHA-256 of it, as it stands in enrolment codes.</summary>
    public string Fingerprint => AuthorityChain.Fingerprint(authority);

    public bool Vouches(X509Certificate2 certificate, string use) =>
        AuthorityChain.Vouches(authority, certificate, use, clock.GetUtcNow());

    /// <summary>A certificate for the silo's end. Its key lives in memory alone and is new at each
    /// start.</summary>
    public X509Certificate2 IssueServer(LinkNames names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=facility-silo", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.ToExtension());
        using var issued = Sign(request, AuthorityChain.ServerUse, CertificateTimes.ServerFor);
        using var whole = issued.CopyWithPrivateKey(key);

        // Through a PKCS#12 blob, because some platforms refuse a TLS key that was never imported.
        return Load(whole.Export(X509ContentType.Pkcs12));
    }

    /// <summary>A panel's certificate for the key of its request; nothing else of the request is
    /// believed.</summary>
    /// <exception cref="CryptographicException">The request is malformed, unsigned or for another
    /// kind of key.</exception>
    public X509Certificate2 IssuePanel(PanelId panel, byte[] pkcs10)
    {
        var asked = CertificateRequest.LoadSigningRequest(pkcs10, HashAlgorithmName.SHA256);
        using var key = asked.PublicKey.GetECDsaPublicKey();
        if (key is not { KeySize: 256 }) throw new CryptographicException("The key must be ECDSA P-256.");

        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(panel.Value);
        var request = new CertificateRequest(name.Build(), asked.PublicKey, HashAlgorithmName.SHA256);
        return Sign(request, AuthorityChain.PanelUse, CertificateTimes.PanelFor);
    }

    public void Dispose() => authority.Dispose();

    private X509Certificate2 Sign(CertificateRequest request, string use, TimeSpan validFor)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: true));

        var now = clock.GetUtcNow();
        var until = now + validFor;
        return request.Create(
            authority, now - CertificateTimes.ClockError,
            until < authority.NotAfter ? until : authority.NotAfter, RandomNumberGenerator.GetBytes(16));
    }

    private byte[] Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Facility authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));

        var now = clock.GetUtcNow();
        using var made = request.CreateSelfSigned(
            now - CertificateTimes.ClockError, now + CertificateTimes.AuthorityFor);
        return made.Export(X509ContentType.Pkcs12);
    }

    private static X509Certificate2 Load(byte[] pkcs12) =>
        X509CertificateLoader.LoadPkcs12(pkcs12, null, X509KeyStorageFlags.Exportable);
}
