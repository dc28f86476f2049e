using Facility.Admin.Access;
using Facility.Contracts.Roll;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Who is inside, who is out, and what changed it.</summary>
internal static class RollEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/roll", Board).RequireOperation("roll.read")
            .WithSummary("The roll and the occupancy now, today's movements, and who is out.");
        api.MapPost("/roll/movements", Move).RequireOperation("roll.move")
            .WithSummary("Writes a passage of the gate down; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<RollBoard>> Board(IRollOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Move(
        RecordMovement body, IRollOffice office, CancellationToken cancellation)
    {
        var verdict = await office.Move(body, cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }
}
