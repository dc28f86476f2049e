using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;

namespace Facility.Silo.Panels;

/// <summary>Who may come in: a panel of this site with the one certificate that speaks for it, and
/// a fitting greeting.</summary>
public sealed class PanelDoorkeeper(
    PanelLinkSettings settings, PanelScope scope, FacilityAuthority authority, EnrolmentBook book)
{
    public PanelScope Scope => scope;

    /// <summary>Null, or the first thing that stands against it and what would be right.</summary>
    public string? Objection(X509Certificate2? certificate, Hello hello)
    {
        // The handshake asked the same; asked again here, because this is where rights begin.
        if (certificate is null || !authority.Vouches(certificate, AuthorityChain.PanelUse))
            return "A certificate of this facility is required; enrol the panel with a one-time code.";

        if (PanelCertificates.NameOf(certificate) is not { } panel || !scope.Knows(panel))
            return "The certificate names no panel of this site.";

        if (!book.Holds(panel, AuthorityChain.Fingerprint(certificate)))
            return $"Another certificate speaks for {panel} now; enrol this panel again with a new one-time code.";

        return HelloCheck.Objection(hello, panel, settings.SiteDigest, scope.PartDigest(panel));
    }
}
