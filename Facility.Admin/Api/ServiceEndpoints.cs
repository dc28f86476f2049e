using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Service;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Doors out of service.</summary>
internal static class ServiceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/doors/out-of-service", OutOfService).RequireOperation("doors.watch")
            .WithSummary("Doors that are out of service: since and until when, why, who holds the key.");
        api.MapPost("/doors/{door}/service/out", TakeOut).RequireOperation("doors.service")
            .WithSummary("Takes a door out of service; with people behind it only with a key-holder.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/doors/{door}/service/back", PutBack).RequireOperation("doors.service")
            .WithSummary("Puts a door back into service; releases nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Ok<ImmutableArray<ServiceView>>> OutOfService(
        IServiceRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.OutOfService(cancellation));

    private static async Task<Results<Accepted, ProblemHttpResult>> TakeOut(
        string door, ServiceRequest body, IServiceRoom room, CancellationToken cancellation) =>
        Answer(door, await room.TakeOut(
            body.Order, new(door), body.Reason ?? "", body.Until ?? DateTimeOffset.UnixEpoch, body.KeyHolder,
            cancellation));

    private static async Task<Results<Accepted, ProblemHttpResult>> PutBack(
        string door, ServiceRequest body, IServiceRoom room, CancellationToken cancellation) =>
        Answer(door, await room.PutBack(body.Order, new(door), body.Reason ?? "", cancellation));

    private static Results<Accepted, ProblemHttpResult> Answer(string door, ServiceAnswer answer) =>
        !answer.Verdict.IsAllowed ? Problems.Refused(answer.Verdict)
        : answer.Fault is not FaultCode.None ? Problems.Failed(answer.Fault, FaultWords.Of(answer.Fault))
        : TypedResults.Accepted($"/api/v1/doors/{door}");
}
