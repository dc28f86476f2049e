using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Link;
using Grpc.Net.Client;

namespace Facility.Devices.Link;

/// <summary>Opens channels to the silo: TLS of today, only our authority, pings so that silence is
/// noticed.</summary>
internal static class LinkChannels
{
    /// <summary>A channel on which both ends have proved who they are.</summary>
    public static GrpcChannel Open(Uri silo, PanelIdentity identity, TimeProvider clock) =>
        Open(silo, Chained(identity.Authority, clock), identity.Own);

    /// <summary>A channel to a silo that chains to this authority, before the panel has a
    /// certificate.</summary>
    public static GrpcChannel Open(Uri silo, X509Certificate2 authority, TimeProvider clock) =>
        Open(silo, Chained(authority, clock), own: null);

    /// <summary>A channel that proves nothing; only to ask for the authority, which is then
    /// checked.</summary>
    public static GrpcChannel OpenUnproven(Uri silo) =>
        Open(silo, (_, certificate, _, _) => certificate is not null, own: null);

    private static RemoteCertificateValidationCallback Chained(X509Certificate2 authority, TimeProvider clock) =>
        (_, certificate, _, errors) =>
            !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            && certificate is X509Certificate2 shown
            && AuthorityChain.Vouches(authority, shown, AuthorityChain.ServerUse, clock.GetUtcNow());

    private static GrpcChannel Open(Uri silo, RemoteCertificateValidationCallback check, X509Certificate2? own)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectTimeout = PanelLinkLimits.ConnectWaitMax,
            KeepAlivePingDelay = PanelLinkLimits.PingEvery,
            KeepAlivePingTimeout = PanelLinkLimits.PingEvery,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                RemoteCertificateValidationCallback = check,
                ClientCertificateContext = own is null
                    ? null
                    : SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true),
            },
        };
        return GrpcChannel.ForAddress(silo, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = LinkLimits.MessageMax,
        });
    }
}
