using System.Net;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;
using Google.Protobuf;
using Grpc.Core;

namespace Facility.Silo.Panels;

/// <summary>Gives a panel its certificate for a one-time code.</summary>
public sealed partial class PanelEnrolmentService(
    FacilityAuthority authority, Enrolment enrolment, ICardKeys cardKeys, PanelScope scope,
    PanelConnections connections, WrongTries tries, ILogger<PanelEnrolmentService> log)
    : PanelEnrolment.PanelEnrolmentBase
{
    public override Task<AuthorityReply> Authority(AuthorityRequest request, ServerCallContext context) =>
        Task.FromResult(new AuthorityReply { Authority = ByteString.CopyFrom(authority.Certificate) });

    public override Task<EnrolReply> Enrol(EnrolRequest request, ServerCallContext context)
    {
        var from = context.GetHttpContext().Connection.RemoteIpAddress ?? IPAddress.None;
        if (tries.IsExhausted(from))
            throw Refused(request, StatusCode.ResourceExhausted, "Too many wrong codes; wait a minute.");

        if (!Identifier.IsValid(request.Panel) || !scope.Knows(new PanelId(request.Panel)))
        {
            tries.Count(from);
            throw Refused(request, StatusCode.PermissionDenied, $"This site has no panel '{request.Panel}'.");
        }

        var panel = new PanelId(request.Panel);
        var answer = enrolment.Redeem(panel, request.Code, request.CertificateRequest.ToByteArray());
        using var certificate = answer.Certificate;
        if (certificate is null)
        {
            tries.Count(from);
            throw Refused(request, StatusCode.PermissionDenied, answer.RefusedBecause);
        }

        connections.Cut(panel, "it was enrolled anew; its earlier certificate does not speak for it any more");
        LogEnrolled(log, panel.Value, AuthorityChain.Fingerprint(certificate));
        return Task.FromResult(new EnrolReply
        {
            Certificate = ByteString.CopyFrom(certificate.RawData),
            Authority = ByteString.CopyFrom(authority.Certificate),
            CardKey = ByteString.CopyFrom(cardKeys.Of(panel)),
        });
    }

    private RpcException Refused(EnrolRequest request, StatusCode code, string because)
    {
        var panel = Identifier.IsValid(request.Panel) ? request.Panel : "(no name)";
        LogRefused(log, panel, because);
        return new RpcException(new Status(code, because));
    }
}
