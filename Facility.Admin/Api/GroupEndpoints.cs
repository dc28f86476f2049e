using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Group releases: zones, what goes on, and breaking off. Two people order them under /joints.</summary>
internal static class GroupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks/{block}/groups", Zones).RequireOperation("release.group")
            .WithSummary("Zones whose cells may be released together: doors, people behind them, objections.");
        api.MapGet("/blocks/{block}/groups/runs", Runs).RequireOperation("doors.watch")
            .WithSummary("Group releases that go on or ended within five minutes, door by door.");
        api.MapPost("/groups/{joint}/abort", Abort).RequireOperation("release.group")
            .WithSummary("Breaks a group release off; no further door is ordered.");
    }

    private static async Task<Ok<ImmutableArray<GroupPreview>>> Zones(
        string block, IGroupRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Zones(new(block), cancellation));

    private static async Task<Ok<ImmutableArray<GroupRun>>> Runs(
        string block, IGroupRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Runs(new(block), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Abort(
        string joint, IGroupRoom room, CancellationToken cancellation) =>
        await room.Abort(new(joint), cancellation)
            ? TypedResults.NoContent()
            : Problems.Unknown("group release that goes on", joint);
}
