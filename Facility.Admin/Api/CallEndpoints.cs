using Facility.Admin.Access;
using Facility.Contracts.Calls;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Calls of prisoners: asked for, decided, queued, had.</summary>
internal static class CallEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/calls", Board).RequireOperation("calls.read")
            .WithSummary("Payphones and calls now, each that waits with what keeps it from beginning.");
        api.MapPost("/calls", Ask).RequireOperation("calls.ask")
            .WithSummary("Writes a request for a call down; a repeat asks once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/calls/{call}/decision", Decide).RequireOperation("calls.decide")
            .WithSummary("Allows or refuses what was asked.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/calls/{call}", Do).RequireOperation("calls.act")
            .WithSummary("Begins, ends or withdraws a call.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<CallBoard>> Board(ICallRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Board(cancellation));

    private static async Task<Results<Created<CallReceipt>, ProblemHttpResult>> Ask(
        AskCall body, ICallRoom room, CancellationToken cancellation)
    {
        var receipt = await room.Ask(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/calls/{receipt.Id}", receipt)
            : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Decide(
        string call, CallDecision body, ICallRoom room, CancellationToken cancellation) =>
        Answer(await room.Decide(call, body.Allow, body.Words ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Do(
        string call, CallRequest body, ICallRoom room, CancellationToken cancellation) =>
        Answer(await room.Do(call, body.Act, body.Words ?? "", cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
