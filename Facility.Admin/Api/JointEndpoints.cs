using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Orders that one person begins and another confirms.</summary>
internal static class JointEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/joints", Waiting).RequireOperation("joint.watch")
            .WithSummary("Orders of two people that wait, and those decided within the last half minute.");
        api.MapPost("/joints", Begin).RequireOperation("joint.begin")
            .WithSummary("Begins an order of two people; nothing is done until somebody else confirms within 60 s.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/joints/{joint}/confirm", Confirm).RequireOperation("joint.confirm")
            .WithSummary("Confirms somebody else's; done now or not at all.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/joints/{joint}/withdraw", Withdraw).RequireOperation("joint.withdraw")
            .WithSummary("Takes one back that waits.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Ok<ImmutableArray<JointView>>> Waiting(
        IJointRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Waiting(cancellation));

    private static async Task<Results<Ok<JointView>, ProblemHttpResult>> Begin(
        BeginJointRequest body, IJointRoom room, CancellationToken cancellation) => Answer(await room.Begin(
            body.Order, body.Kind, body.Block, body.Doors.IsDefault ? [] : body.Doors, body.Reason ?? "",
            cancellation));

    private static async Task<Results<Ok<JointView>, ProblemHttpResult>> Confirm(
        string joint, ConfirmJointRequest body, IJointRoom room, CancellationToken cancellation) =>
        Answer(await room.Confirm(new(joint), body.Pressed.IsDefault ? [] : body.Pressed, cancellation));

    private static async Task<Results<Ok<JointView>, ProblemHttpResult>> Withdraw(
        string joint, IJointRoom room, CancellationToken cancellation) =>
        Answer(await room.Withdraw(new(joint), cancellation));

    private static Results<Ok<JointView>, ProblemHttpResult> Answer(JointAnswer answer) =>
        !answer.Verdict.IsAllowed ? Problems.Refused(answer.Verdict)
        : answer.Fault is not FaultCode.None || answer.View is null
            ? Problems.Failed(answer.Fault, answer.View?.Says ?? FaultWords.Of(answer.Fault))
            : TypedResults.Ok(answer.View);
}
