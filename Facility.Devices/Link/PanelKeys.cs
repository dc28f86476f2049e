using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Devices.Keys;

namespace Facility.Devices.Link;

/// <summary>The panel's secrets: files of <c>DIR/keys</c> that only their owner can read.</summary>
/// <remarks><c>panel.pfx</c> key and certificate, <c>authority.cer</c> who may be the silo,
/// <c>card.key</c> for
/// card numbers and PINs. The certificate is written last: with it the panel counts as
/// enrolled.</remarks>
public sealed class PanelKeys
{
    /// <summary>Octets of a card key.</summary>
    public const int CardKeySize = 32;

    private readonly string folder;

    /// <summary>Opens the folder, making it if need be.</summary>
    public PanelKeys(string folder)
    {
        this.folder = folder;
        OwnerFile.MakeFolder(folder);
    }

    /// <summary>Whether a certificate was given to this panel.</summary>
    public bool IsEnrolled => File.Exists(PathOf("panel.pfx"));

    /// <summary>Reads the card key; false before enrolment, and then the panel knows no
    /// card.</summary>
    /// <exception cref="IOException">The file can be read by others.</exception>
    public bool TryReadCardKey([NotNullWhen(true)] out byte[]? cardKey)
    {
        cardKey = IsEnrolled && TryRead("card.key", out var octets) ? octets : null;
        return cardKey is { Length: CardKeySize };
    }

    /// <summary>Reads certificate and authority; false before enrolment.</summary>
    /// <exception cref="IOException">A file can be read by others.</exception>
    internal bool TryReadIdentity([NotNullWhen(true)] out PanelIdentity? identity)
    {
        identity = null;
        if (!TryRead("panel.pfx", out var own) || !TryRead("authority.cer", out var authority)) return false;

        identity = new PanelIdentity(
            X509CertificateLoader.LoadPkcs12(own, null),
            X509CertificateLoader.LoadCertificate(authority));
        return true;
    }

    internal void Save(X509Certificate2 certificate, ECDsa key, byte[] authority, byte[] cardKey)
    {
        using var whole = certificate.CopyWithPrivateKey(key);
        Write("authority.cer", authority);
        Write("card.key", cardKey);
        Write("panel.pfx", whole.Export(X509ContentType.Pkcs12));
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private bool TryRead(string name, out byte[] octets) => OwnerFile.TryRead(PathOf(name), out octets);

    private void Write(string name, byte[] octets) => OwnerFile.Write(PathOf(name), octets);
}
