using Facility.Admin.Access;
using Facility.Contracts.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The due list of a block.</summary>
internal static class OpeningEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks/{block}/due", Due).RequireOperation("opening.read")
            .WithSummary("Which cells are due by the opening plan now, and whether a roll check suspends it.");
    }

    private static async Task<Ok<DueView>> Due(string block, IOpeningRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Due(new(block), cancellation));
}
