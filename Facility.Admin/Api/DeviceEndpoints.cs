using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Turnstiles and scales.</summary>
internal static class DeviceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks/{block}/turnstiles", Turnstiles).RequireOperation("doors.watch")
            .WithSummary("The turnstiles of a block: mode, directions, passages, alarms, when they were read.");
        api.MapGet("/scales", Scales).RequireOperation("scales.read")
            .WithSummary("All scales with their live readings: only a stable one counts as a weight.");
    }

    private static async Task<Ok<ImmutableArray<ScaleView>>> Scales(
        IScaleRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.List(cancellation));

    private static async Task<Results<Ok<ImmutableArray<TurnstileView>>, NotFound>> Turnstiles(
        string block, ITurnstileRoom room, CancellationToken cancellation) =>
        Identifier.IsValid(block)
            ? TypedResults.Ok(await room.Of(new(block), cancellation))
            : TypedResults.NotFound();
}
