using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Blocks, doors, their timelines, and releasing one.</summary>
internal static class DoorEndpoints
{
    private const int TimelineMax = 500;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks", Blocks).RequireOperation("doors.watch")
            .WithSummary("All blocks with their counts.");
        api.MapGet("/blocks/{block}/doors", Doors).RequireOperation("doors.watch")
            .WithSummary("Every door of a block, now.");
        api.MapGet("/doors/{door}", Find).RequireOperation("doors.watch")
            .WithSummary("One door: commanded, bolt, leaf, secured, each with its moment.");
        api.MapGet("/doors/{door}/timeline", Timeline).RequireOperation("doors.timeline")
            .WithSummary("What happened at a door, newest first.");
        api.MapPost("/doors/{door}/release", Release).RequireOperation("doors.release")
            .WithSummary("Orders a release for the door's release time.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/doors/{door}/close", Close).RequireOperation("doors.move")
            .WithSummary("Orders a slider closed, if nothing is in its way.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/doors/{door}/stop", Stop).RequireOperation("doors.move")
            .WithSummary("Stops a slider where it is.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<Results<Accepted, ProblemHttpResult>> Close(
        string door, MotionRequest body, IControlRoom room, CancellationToken cancellation) =>
        Move(door, DoorMotion.Close, body, room, cancellation);

    private static Task<Results<Accepted, ProblemHttpResult>> Stop(
        string door, MotionRequest body, IControlRoom room, CancellationToken cancellation) =>
        Move(door, DoorMotion.Stop, body, room, cancellation);

    private static async Task<Results<Accepted, ProblemHttpResult>> Move(
        string door, DoorMotion motion, MotionRequest body, IControlRoom room, CancellationToken cancellation)
    {
        var answer = await room.Move(body.Order, new DoorId(door), motion, body.Pressed, cancellation);
        if (!answer.Verdict.IsAllowed) return Problems.Refused(answer.Verdict);
        return answer.Fault == FaultCode.None
            ? TypedResults.Accepted($"/api/v1/doors/{door}")
            : Problems.Failed(answer.Fault, "The panel of that door is not connected.");
    }

    private static async Task<Ok<ImmutableArray<BlockView>>> Blocks(
        IControlRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Blocks(cancellation));

    private static async Task<Ok<ImmutableArray<DoorView>>> Doors(
        string block, IControlRoom room, CancellationToken cancellation)
    {
        // Only "now" is wanted: the watch ends with this request.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feed = await room.Watch(new(block), leaving.Token);
        await leaving.CancelAsync();
        return TypedResults.Ok(feed.Now);
    }

    private static async Task<Results<Ok<DoorView>, ProblemHttpResult>> Find(
        string door, IControlRoom room, CancellationToken cancellation) =>
        await room.Find(new(door), cancellation) is { } view
            ? TypedResults.Ok(view)
            : Problems.Unknown("door", door);

    private static async Task<Ok<ImmutableArray<RecordEntryView>>> Timeline(
        string door, IControlRoom room, CancellationToken cancellation, int count = 100) =>
        TypedResults.Ok(await room.Timeline(
            new(door), Math.Clamp(count, 1, TimelineMax), cancellation));

    private static async Task<Results<Accepted<OrderView>, ProblemHttpResult>> Release(
        string door, ReleaseRequest body, IControlRoom room, CancellationToken cancellation)
    {
        var order = await room.Release(
            body.Order, new DoorId(door), body.Reason, body.Note ?? "", body.Pressed, cancellation);

        if (order.Progress == OrderProgress.Refused) return Problems.Refused(order.Verdict);
        if (order.Fault != FaultCode.None) return Problems.Failed(order.Fault, order.Says);
        return TypedResults.Accepted($"/api/v1/doors/{door}", order);
    }
}
