using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The commission that decides who lives where.</summary>
internal static class CommissionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/commission", Board).RequireOperation("commission.read")
            .WithSummary("Placements that wait for the commission, the earliest deadline first, and its orders.");
        api.MapPost("/commission/orders", Enter).RequireOperation("commission.enter")
            .WithSummary("Writes an order of the commission down, the chair first; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/commission/confirm", Confirm).RequireOperation("commission.confirm")
            .WithSummary("Confirms a provisional placement on an order; by somebody else than who moved.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<CommissionBoard>> Board(ICommissionOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Enter(
        EnterCommission body, ICommissionOffice office, CancellationToken cancellation) =>
        Answer(await office.Enter(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Confirm(
        ConfirmPlacement body, ICommissionOffice office, CancellationToken cancellation) =>
        Answer(await office.Confirm(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
