using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The cells: looked at, asked to be changed, decided by a second person.</summary>
internal static class EstateEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/estate", Board).RequireOperation("estate.read")
            .WithSummary("Cells with capacities, floor area and what is pending; filters as on the page.");
        api.MapPost("/estate/requests", Request).RequireOperation("estate.request")
            .WithSummary("Asks for a change of a cell; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/estate/requests/{request}/take", Take).RequireOperation("estate.request")
            .WithSummary("Takes what the system proposes as one's own request.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/estate/requests/{request}/withdraw", Withdraw).RequireOperation("estate.request")
            .WithSummary("Takes a request back, or dismisses a proposal.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/estate/requests/{request}/approve", Approve).RequireOperation("estate.approve")
            .WithSummary("Approves a request as a second person.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/estate/requests/{request}/reject", Reject).RequireOperation("estate.approve")
            .WithSummary("Rejects a request as a second person.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<EstateBoard>> Board(
        [AsParameters] EstateQuery query, IEstateOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(query.Filter, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Request(
        RequestCell body, IEstateOffice office, CancellationToken cancellation) =>
        Answer(await office.Request(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Take(
        string request, IEstateOffice office, CancellationToken cancellation) =>
        Answer(await office.Take(new(request), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        string request, WordsRequest body, IEstateOffice office, CancellationToken cancellation) =>
        Answer(await office.Withdraw(new(request), body.Words ?? "", cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Approve(
        string request, WordsRequest body, IEstateOffice office, CancellationToken cancellation) =>
        Answer(await office.Decide(new(new(request), Approve: true, body.Words ?? ""), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Reject(
        string request, WordsRequest body, IEstateOffice office, CancellationToken cancellation) =>
        Answer(await office.Decide(new(new(request), Approve: false, body.Words ?? ""), cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}

/// <summary>Which cells are asked for, as an address says it.</summary>
/// <param name="Block">Of one block.</param>
/// <param name="Purpose">Kept for one purpose, e.g. StepFree; None for ordinary ones.</param>
/// <param name="State">In one state, e.g. Inactive.</param>
/// <param name="Free">Only with a free place.</param>
/// <param name="Pending">Only with a request pending.</param>
internal sealed record EstateQuery(
    string? Block, CellPurposes? Purpose, CellState? State, bool? Free, bool? Pending)
{
    public EstateFilter Filter => new(
        Block is null ? null : new BlockId(Block), Purpose, State, Free is true, Pending is true);
}
