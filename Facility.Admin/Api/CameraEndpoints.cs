using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The register of cameras, viewings, and recordings to be preserved.</summary>
internal static class CameraEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cameras", List).RequireOperation("cameras.read")
            .WithSummary("Every camera with its state and outage clock.");
        api.MapPost("/cameras/{camera}/outage", Report).RequireOperation("cameras.report")
            .WithSummary("Begins an outage.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/cameras/{camera}/confirm", Confirm).RequireOperation("cameras.confirm")
            .WithSummary("Confirms that a camera works; ends its outage.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/cameras/{camera}/deletions", AskDeletion).RequireOperation("cameras.deletion")
            .WithSummary("Asks for a deletion: always refused, and recorded.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/viewings", Viewings).RequireOperation("viewings.read")
            .WithSummary("Viewings, the newest first.");
        api.MapPost("/viewings", View).RequireOperation("cameras.view")
            .WithSummary("Writes a viewing down, then allows it; a repeat gets the first answer.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/preserves", Preserves).RequireOperation("preserves.read")
            .WithSummary("Requests to preserve recordings that the session may know of.");
        api.MapPost("/preserves", AskPreserve).RequireOperation("preserves.ask")
            .WithSummary("Asks for a recording to be preserved; a repeat asks once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/preserves/{preserve}", Move).RequireOperation("preserves.act")
            .WithSummary("Moves such a request on: place, confirm, not kept, hand over.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<CameraView>>> List(
        ICameraRoom room, CancellationToken cancellation) => TypedResults.Ok(await room.List(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Report(
        string camera, WordsRequest body, ICameraRoom room, CancellationToken cancellation) =>
        Answer(await room.ReportOutage(camera, body.Words ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Confirm(
        string camera, WordsRequest body, ICameraRoom room, CancellationToken cancellation) =>
        Answer(await room.Confirm(camera, body.Words ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> AskDeletion(
        string camera, WordsRequest body, ICameraRoom room, CancellationToken cancellation) =>
        Answer(await room.AskDeletion(camera, body.Words ?? "", cancellation));

    private static async Task<Ok<ImmutableArray<ViewingView>>> Viewings(
        ICameraRoom room, CancellationToken cancellation) => TypedResults.Ok(await room.Viewings(cancellation));

    private static async Task<Results<Created<ViewingReceipt>, ProblemHttpResult>> View(
        ViewRecording body, ICameraRoom room, CancellationToken cancellation)
    {
        var receipt = await room.View(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/viewings/{receipt.Number}", receipt)
            : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Ok<ImmutableArray<PreserveView>>> Preserves(
        IPreserveRoom room, CancellationToken cancellation) => TypedResults.Ok(await room.List(cancellation));

    private static async Task<Results<Created<PreserveReceipt>, ProblemHttpResult>> AskPreserve(
        AskPreserve body, IPreserveRoom room, CancellationToken cancellation)
    {
        var receipt = await room.Ask(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/preserves/{receipt.Id}", receipt)
            : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Move(
        string preserve, PreserveRequest body, IPreserveRoom room, CancellationToken cancellation) =>
        Answer(await room.Move(new(preserve, body.Act, body.Camera ?? "", body.Words ?? ""), cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
