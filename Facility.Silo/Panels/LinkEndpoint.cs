using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace Facility.Silo.Panels;

/// <summary>The link's own port: HTTP/2 over TLS. A client certificate may be missing, because
/// enrolment comes
/// before it; one that is shown must be of our authority and for a panel, or the handshake
/// fails.</summary>
internal sealed partial class LinkEndpoint(
    PanelLinkSettings settings, ServerCertificate server, FacilityAuthority authority, ILogger<LinkEndpoint> log)
    : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options) =>
        options.Listen(settings.Address, settings.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                ServerCertificateSelector = (_, _) => server.Current,
                ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                ClientCertificateValidation = (certificate, _, _) => IsOurs(certificate),
            });
        });

    private bool IsOurs(X509Certificate2 certificate)
    {
        if (authority.Vouches(certificate, AuthorityChain.PanelUse)) return true;

        LogForeign(log, AuthorityChain.Fingerprint(certificate));
        return false;
    }
}
