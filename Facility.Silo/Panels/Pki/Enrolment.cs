using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;

namespace Facility.Silo.Panels.Pki;

/// <summary>Issues one-time codes and gives certificates for them.</summary>
public sealed class Enrolment(FacilityAuthority authority, EnrolmentBook book, TimeProvider clock) : IEnrolment
{
    /// <summary>Long enough to walk to the panel, short enough that a lost note is worth
    /// nothing.</summary>
    public static readonly TimeSpan CodeFor = TimeSpan.FromHours(1);

    public string Issue(PanelId panel)
    {
        var secret = RandomNumberGenerator.GetString(EnrolmentCode.SecretSigns, EnrolmentCode.SecretLength);
        book.Open(panel, secret, clock.GetUtcNow() + CodeFor);
        return new EnrolmentCode(panel, secret, authority.Fingerprint).ToString();
    }

    /// <summary>The certificate for a code and a request, or why not.</summary>
    public EnrolmentAnswer Redeem(PanelId panel, string text, byte[] pkcs10)
    {
        if (!EnrolmentCode.TryParse(text, out var code))
            return new EnrolmentAnswer(null, "This has not the form of a code: PANEL.SECRET.FINGERPRINT is one.");
        if (code.Panel != panel)
            return new EnrolmentAnswer(null, $"The code is for {code.Panel}, not for {panel}.");

        // Made before the code is used up, so that a damaged request costs nobody a walk.
        X509Certificate2 certificate;
        try
        {
            certificate = authority.IssuePanel(panel, pkcs10);
        }
        catch (CryptographicException damaged)
        {
            return new EnrolmentAnswer(null, $"The certificate request cannot be used: {damaged.Message}");
        }

        return Answer(panel, certificate, book.Redeem(panel, code.Secret, clock.GetUtcNow()));
    }

    private EnrolmentAnswer Answer(PanelId panel, X509Certificate2 certificate, Redemption redemption)
    {
        if (redemption == Redemption.Redeemed)
        {
            book.Hold(panel, AuthorityChain.Fingerprint(certificate));
            return new EnrolmentAnswer(certificate, "");
        }

        certificate.Dispose();
        return new EnrolmentAnswer(null, redemption switch
        {
            Redemption.Expired => $"The code for {panel} is older than an hour; have a new one issued.",
            Redemption.Wrong => $"This is not the code that is open for {panel}; a newer one may have replaced it.",
            _ => $"No code is open for {panel}: it was used already or never issued; have a new one issued.",
        });
    }
}

/// <summary>A certificate, or why there is none.</summary>
/// <param name="Certificate">The panel's; null when refused.</param>
/// <param name="RefusedBecause">Why not; empty when given.</param>
public sealed record EnrolmentAnswer(X509Certificate2? Certificate, string RefusedBecause);
