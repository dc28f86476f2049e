using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Google.Protobuf;
using Grpc.Core;

namespace Facility.Devices.Link;

/// <summary>Turns a one-time code into a certificate, without showing the code to anybody but the
/// facility's silo.</summary>
internal sealed class PanelEnroller(PanelId panel, PanelKeys keys, Uri silo, TimeProvider clock)
{
    /// <exception cref="LinkRefusedException">The code was refused, or is none.</exception>
    /// <exception cref="RpcException">The silo cannot be reached.</exception>
    public async Task Enrol(string text, CancellationToken cancellation)
    {
        if (!EnrolmentCode.TryParse(text, out var code))
            throw new LinkRefusedException("the enrolment file holds no code: PANEL.SECRET.FINGERPRINT is one");
        if (code.Panel != panel)
            throw new LinkRefusedException($"the code is for {code.Panel}, this is {panel}");

        using var authority = await Authority(cancellation);
        if (AuthorityChain.Fingerprint(authority) != code.Fingerprint)
            throw new CryptographicException(
                $"Whoever answers at {silo} is not the authority that the code names; the code was not shown.");

        await Redeem(code, authority, cancellation);
    }

    private async Task<X509Certificate2> Authority(CancellationToken cancellation)
    {
        using var channel = LinkChannels.OpenUnproven(silo);
        var client = new PanelEnrolment.PanelEnrolmentClient(channel);
        var reply = await client.AuthorityAsync(new AuthorityRequest(), cancellationToken: cancellation);
        return X509CertificateLoader.LoadCertificate(reply.Authority.Span);
    }

    private async Task Redeem(EnrolmentCode code, X509Certificate2 authority, CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new EnrolRequest
        {
            Panel = panel.Value,
            Code = code.ToString(),
            CertificateRequest = ByteString.CopyFrom(
                new CertificateRequest($"CN={panel}", key, HashAlgorithmName.SHA256).CreateSigningRequest()),
        };
        var reply = await Ask(request, authority, cancellation);
        using var certificate = X509CertificateLoader.LoadCertificate(reply.Certificate.Span);
        if (!AuthorityChain.Vouches(authority, certificate, AuthorityChain.PanelUse, clock.GetUtcNow()))
            throw new CryptographicException(
                "The certificate that was given is not valid here and now; are the clocks a day apart?");
        if (reply.CardKey.Length != PanelKeys.CardKeySize)
            throw new CryptographicException($"The card key must have {PanelKeys.CardKeySize} octets.");

        keys.Save(certificate, key, authority.RawData, reply.CardKey.ToByteArray());
    }

    private async Task<EnrolReply> Ask(
        EnrolRequest request, X509Certificate2 authority, CancellationToken cancellation)
    {
        using var channel = LinkChannels.Open(silo, authority, clock);
        var client = new PanelEnrolment.PanelEnrolmentClient(channel);
        try
        {
            return await client.EnrolAsync(request, cancellationToken: cancellation);
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.PermissionDenied)
        {
            throw new LinkRefusedException(refused.Status.Detail);
        }
    }
}
