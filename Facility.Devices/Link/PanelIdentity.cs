using System.Security.Cryptography.X509Certificates;

namespace Facility.Devices.Link;

/// <summary>Who this panel is, and whom it believes to be the silo.</summary>
internal sealed record PanelIdentity(X509Certificate2 Own, X509Certificate2 Authority) : IDisposable
{
    public void Dispose()
    {
        Own.Dispose();
        Authority.Dispose();
    }
}
