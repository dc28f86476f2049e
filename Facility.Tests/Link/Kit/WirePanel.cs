using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;
using Grpc.Core;
using Grpc.Net.Client;

namespace Facility.Tests.Link.Kit;

/// <summary>Whoever wants to talk to the silo, with any certificate and any words: not our client,
/// only the wire.</summary>
internal sealed class WirePanel : IDisposable
{
    private readonly GrpcChannel channel;
    private AsyncDuplexStreamingCall<FromPanel, ToPanel>? call;

    public WirePanel(Uri silo, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null;
        if (certificate is not null) handler.SslOptions.ClientCertificates = [certificate];
        channel = GrpcChannel.ForAddress(
            silo, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
    }

    public PanelEnrolment.PanelEnrolmentClient Enrolment => new(channel);

    /// <summary>A certificate of this silo, bought with a code as any panel does.</summary>
    public static X509Certificate2 Enrolled(LinkServer server, PanelId panel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var answer = server.Get<Enrolment>().Redeem(panel, server.IssueCode(panel), Request(key));
        using var certificate = answer.Certificate!;
        return certificate.CopyWithPrivateKey(key);
    }

    public static byte[] Request(ECDsa key) =>
        new CertificateRequest("CN=whoever", key, HashAlgorithmName.SHA256).CreateSigningRequest();

    public static Hello Hello(PanelId panel, string boot = "boot-a") => new()
    {
        LinkVersion = LinkLimits.LinkVersion, Panel = panel.Value, Boot = boot, SiteDigest = LinkSite.Digest,
    };

    /// <summary>Says hello and returns the welcome.</summary>
    public async Task<Welcome> Greet(Hello hello)
    {
        call = new PanelLink.PanelLinkClient(channel).Connect();
        await Say(new FromPanel { Hello = hello });
        return (await Hear()).Welcome;
    }

    public Task Say(FromPanel message) => call!.RequestStream.WriteAsync(message);

    public async Task<ToPanel> Hear() =>
        await call!.ResponseStream.MoveNext(CancellationToken.None)
            ? call.ResponseStream.Current
            : throw new EndOfStreamException("The silo ended the stream.");

    public void Dispose()
    {
        call?.Dispose();
        channel.Dispose();
    }
}
