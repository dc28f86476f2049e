using Facility.Admin.Access;
using Facility.Contracts.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Which station controls which block.</summary>
internal static class ControlEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocks/{block}/control", View).RequireOperation("doors.watch")
            .WithSummary("Which station controls a block, and to which it is offered.");
        api.MapPost("/blocks/{block}/control", Do).RequireOperation("control.take")
            .WithSummary("Takes, offers, accepts, withdraws or gives up the control of a block.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/blocks/{block}/control/force", Force).RequireOperation("control.force")
            .WithSummary("Takes the control of a block from the station that holds it, with a reason.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/station/beat", Beat).RequireOperation("doors.watch")
            .WithSummary("The session's station says that it is there; silent for 10 s, it can be relieved.");
    }

    private static async Task<Ok<ControlView>> View(
        string block, IControlPost post, CancellationToken cancellation) =>
        TypedResults.Ok(await post.View(new(block), cancellation));

    private static async Task<Results<Ok<ControlView>, ProblemHttpResult>> Do(
        string block, ControlRequest body, IControlPost post, CancellationToken cancellation) =>
        Result(await post.Do(body.Act, new(block), body.To, cancellation));

    private static async Task<Results<Ok<ControlView>, ProblemHttpResult>> Force(
        string block, ControlRequest body, IControlPost post, CancellationToken cancellation) =>
        Result(await post.Force(new(block), body.Reason ?? "", cancellation));

    private static async Task<NoContent> Beat(IControlPost post, CancellationToken cancellation)
    {
        await post.Beat(cancellation);
        return TypedResults.NoContent();
    }

    private static Results<Ok<ControlView>, ProblemHttpResult> Result(ControlAnswer answer) =>
        answer.Verdict.IsAllowed ? TypedResults.Ok(answer.Control) : Problems.Refused(answer.Verdict);
}
