using Facility.Admin.Access;
using Facility.Contracts.Sealed;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Sealed applications: the list, the files, handing over, keys.</summary>
internal static class SealedEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/sealed", Book).RequireOperation("sealed.read")
            .WithSummary("Sealed applications that wait or were handed over of late, keys, and what is missing.");
        api.MapGet("/sealed/{number}/file", Export).RequireOperation("sealed.handover")
            .WithSummary("The sealed file for the addressee; each time is recorded.");
        api.MapPost("/sealed/{number}/handed-over", HandOver).RequireOperation("sealed.handover")
            .WithSummary("Says who took the file away.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/sealed-keys/{addressee}", Propose).RequireOperation("sealed.keys-propose")
            .WithSummary("Proposes an addressee's public key.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/sealed-keys/{fingerprint}/confirmed", Confirm).RequireOperation("sealed.keys-confirm")
            .WithSummary("Takes a proposed key into use, with the fingerprint that the addressee gave out.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<SealedBook>> Book(ISealedOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Book(cancellation));

    private static async Task<Results<FileContentHttpResult, NotFound>> Export(
        string number, ISealedOffice office, CancellationToken cancellation) =>
        await office.Export(number, cancellation) is { } file
            ? TypedResults.File(file.Octets, "application/octet-stream", file.Name)
            : TypedResults.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> HandOver(
        string number, HandOverRequest body, ISealedOffice office, CancellationToken cancellation) =>
        Answer(await office.HandOver(number, body.To ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Propose(
        string addressee, KeyRequest body, ISealedOffice office, CancellationToken cancellation) =>
        Answer(await office.ProposeKey(addressee, body.Pem ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Confirm(
        string fingerprint, FingerprintRequest body, ISealedOffice office, CancellationToken cancellation) =>
        Answer(await office.ConfirmKey(fingerprint, body.Fingerprint ?? "", cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);

    /// <summary>Who took it away.</summary>
    internal sealed record HandOverRequest(string? To);

    /// <summary>A public key in PEM.</summary>
    internal sealed record KeyRequest(string? Pem);

    /// <summary>A fingerprint as the addressee gave it out.</summary>
    internal sealed record FingerprintRequest(string? Fingerprint);
}
