using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Who helps a disabled person in daily life.</summary>
internal static class OrderlyEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/orderlies", Board).RequireOperation("orderly.read")
            .WithSummary("Assignments that are proposed or stand, and those that ended lately.");
        api.MapGet("/orderlies/{person}", Of).RequireOperation("orderly.read")
            .WithSummary("The other one's name in a person's standing assignment.");
        api.MapPost("/orderlies", Propose).RequireOperation("orderly.write")
            .WithSummary("Proposes an assignment; a repeat acts once.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/orderlies/hearings", Hear).RequireOperation("orderly.write")
            .WithSummary("What one of the two said, heard alone; a no ends it.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/orderlies/ends", End).RequireOperation("orderly.end")
            .WithSummary("Ends an assignment at once, without a reason.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<OrderlyBoard>> Board(IOrderlyOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Ok<ImmutableArray<OrderlyLine>>> Of(
        string person, IOrderlyOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Of(new(person), cancellation));

    private static async Task<Results<Created<OrderlyReceipt>, ProblemHttpResult>> Propose(
        ProposeOrderly body, IOrderlyOffice office, CancellationToken cancellation)
    {
        var receipt = await office.Propose(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created("/api/v1/orderlies", receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Hear(
        HearOrderly body, IOrderlyOffice office, CancellationToken cancellation) =>
        Answer(await office.Hear(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> End(
        EndOrderly body, IOrderlyOffice office, CancellationToken cancellation) =>
        Answer(await office.End(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
