using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Movement;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Orders by which people are moved inside the gate.</summary>
internal static class MovementEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/movement-orders", List).RequireOperation("movement.read")
            .WithSummary("Movement orders that are not ended, and those of the last day.");
        api.MapPost("/movement-orders", Give).RequireOperation("movement.order")
            .WithSummary("Orders that somebody is moved; authorises the doors on the way. A repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/movement-orders/{id}/left", Leave).RequireOperation("movement.act")
            .WithSummary("The person has left.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/movement-orders/{id}/arrived", Arrive).RequireOperation("movement.act")
            .WithSummary("The person is there.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/movement-orders/{id}/end", End).RequireOperation("movement.act")
            .WithSummary("The person did not go, or turned back.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<MovementOrderView>>> List(
        IMovementOffice office, CancellationToken cancellation) => TypedResults.Ok(await office.List(cancellation));

    private static async Task<Results<Ok<MovementReceipt>, ProblemHttpResult>> Give(
        OrderMovement body, IMovementOffice office, CancellationToken cancellation)
    {
        var receipt = await office.Give(body, cancellation);
        return receipt.Verdict.IsAllowed ? TypedResults.Ok(receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Leave(
        string id, IMovementOffice office, CancellationToken cancellation) =>
        Said(await office.Leave(id, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Arrive(
        string id, IMovementOffice office, CancellationToken cancellation) =>
        Said(await office.Arrive(id, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> End(
        string id, MovementEnd body, IMovementOffice office, CancellationToken cancellation) =>
        Said(await office.End(id, body.Because, cancellation));

    private static Results<NoContent, ProblemHttpResult> Said(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}

/// <summary>The body of the end of a movement order.</summary>
/// <param name="Because">Why the person did not go, or turned back.</param>
public sealed record MovementEnd(string Because);
