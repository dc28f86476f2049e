using System.Security.Cryptography.X509Certificates;

namespace Facility.Silo.Panels.Pki;

/// <summary>The certificate of the silo's end, renewed while running, so that years of uptime lock
/// nobody out.</summary>
public sealed class ServerCertificate(FacilityAuthority authority, LinkNames names, TimeProvider clock)
{
    private readonly Lock gate = new();
    private X509Certificate2? current;
    private DateTimeOffset renewAt;

    public X509Certificate2 Current
    {
        get
        {
            lock (gate)
            {
                // The old one is left to the collector: a handshake may still be using it.
                if (current is null || clock.GetUtcNow() >= renewAt) Renew();
                return current!;
            }
        }
    }

    private void Renew()
    {
        current = authority.IssueServer(names);
        renewAt = clock.GetUtcNow() + CertificateTimes.ServerFor / 2;
    }
}
