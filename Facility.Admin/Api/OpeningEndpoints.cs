using Facility.Admin.Access;
using Facility.Contracts.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The due list of a block, and its roll check.</summary>
internal static class OpeningEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks/{block}/due", Due).RequireOperation("opening.read")
            .WithSummary("Which cells are due by the opening plan now, and whether a roll check suspends it.");
        api.MapPost("/blocks/{block}/rollcheck", RollCheck).RequireOperation("rollcheck.run")
            .WithSummary("Opens or closes the block's roll check.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<DueView>> Due(string block, IOpeningRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Due(new(block), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> RollCheck(
        string block, RollCheckRequest body, IOpeningRoom room, CancellationToken cancellation)
    {
        var verdict = await room.RollCheck(new(block), body.Open, cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }
}
