using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Facility.Tests.Link.Kit;

/// <summary>Somebody at the silo's address with a certificate of his own, who lets everybody in and listens.</summary>
internal sealed class Impostor : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;

    public Impostor()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=facility-silo", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        listener.Start();
    }

    public Uri Address => new($"https://{listener.LocalEndpoint}");

    /// <summary>The first words of the first caller after the handshake; empty when it hangs up.</summary>
    public async Task<string> WhatItHears()
    {
        using var caller = await listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(caller.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = certificate,
                ClientCertificateRequired = true,
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null,
                ApplicationProtocols = [SslApplicationProtocol.Http2],
            });
            var words = new byte[64];
            return Encoding.ASCII.GetString(words, 0, await stream.ReadAsync(words));
        }
        catch (Exception hungUp) when (hungUp is IOException or System.Security.Authentication.AuthenticationException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }
}
