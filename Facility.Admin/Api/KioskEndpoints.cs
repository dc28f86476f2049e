using Facility.Admin.Access;
using Facility.Admin.Shell;
using Facility.Contracts.Sealed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>What the kiosk's page sends. No session: the browser's own enrolment is the right.</summary>
internal static class KioskEndpoints
{
    private const string Because = "an enrolled kiosk is the right, and its desk asks for it";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var kiosk = endpoints.MapGroup("/kiosk").AddEndpointFilter<SameOriginFilter>()
            .AddEndpointFilter(Problems.ForLostSessions);
        kiosk.MapPost("/sealed", Take).OpenToAll(Because).ExcludeFromDescription();
        kiosk.MapPost("/application", Apply).OpenToAll(Because).ExcludeFromDescription();
        kiosk.MapPost("/status", Status).OpenToAll(Because).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<KioskReceipt>, ProblemHttpResult>> Take(
        KioskSealedRequest body, ISealedKiosk kiosk, SiteTime times, CancellationToken cancellation) =>
        Answer(
            await kiosk.Take(
                new(body.Order, body.Addressee ?? "", body.Envelope ?? [], body.Check ?? []), cancellation),
            times);

    private static async Task<Results<Ok<KioskReceipt>, ProblemHttpResult>> Apply(
        KioskPlainRequest body, ISealedKiosk kiosk, SiteTime times, CancellationToken cancellation) =>
        body.Check is not { Length: 32 }
            ? Problems.Wrong("The check code's hash has 32 octets.")
            : Answer(await kiosk.Apply(new(body.Order, body.Text ?? "", body.Check), cancellation), times);

    private static async Task<Results<Ok<KioskStatus>, NotFound>> Status(
        KioskStatusRequest body, ISealedKiosk kiosk, SiteTime times, CancellationToken cancellation) =>
        await kiosk.Status(body.Number ?? "", body.Check ?? "", cancellation) is { } status
            ? TypedResults.Ok(new KioskStatus(
                status.Step.ToString(), times.Full(status.DueAt),
                status.DoneAt is { } done ? times.Full(done) : null, status.IsLate, status.Answer))
            : TypedResults.NotFound();

    private static Results<Ok<KioskReceipt>, ProblemHttpResult> Answer(SealedReceipt receipt, SiteTime times) =>
        receipt.Verdict.IsAllowed
            ? TypedResults.Ok(new KioskReceipt(receipt.Number, receipt.Fingerprint, times.Full(receipt.DueAt)))
            : TypedResults.Problem(
                string.Join(' ', receipt.Verdict.Refusals.Select(refusal => refusal.Because)),
                statusCode: StatusCodes.Status409Conflict, title: $"Refused by {receipt.Verdict.Rules}",
                extensions: [new("wait", receipt.WaitSeconds)]);
}
