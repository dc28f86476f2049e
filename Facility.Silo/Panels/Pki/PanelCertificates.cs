using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Ids;

namespace Facility.Silo.Panels.Pki;

/// <summary>Whose certificate it is.</summary>
public static class PanelCertificates
{
    private const string CommonName = "2.5.4.3";

    /// <summary>The panel a certificate names: its one common name; null when it names
    /// none.</summary>
    public static PanelId? NameOf(X509Certificate2 certificate)
    {
        var names = certificate.SubjectName.EnumerateRelativeDistinguishedNames().ToList();
        if (names is not [{ HasMultipleElements: false } only]) return null;
        if (only.GetSingleElementType().Value != CommonName) return null;

        return only.GetSingleElementValue() is { } name && Identifier.IsValid(name) ? new PanelId(name) : null;
    }
}
