using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Contracts.Turnstiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Turnstiles.</summary>
internal static class DeviceEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/blocks/{block}/turnstiles", Turnstiles).RequireOperation("doors.watch")
            .WithSummary("The turnstiles of a block: mode, directions, passages, alarms, when they were read.");

    private static async Task<Results<Ok<ImmutableArray<TurnstileView>>, NotFound>> Turnstiles(
        string block, ITurnstileRoom room, CancellationToken cancellation) =>
        Identifier.IsValid(block)
            ? TypedResults.Ok(await room.Of(new(block), cancellation))
            : TypedResults.NotFound();
}
