using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Plans to move everybody of a block at once.</summary>
internal static class PlannerEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/planner", Plans).RequireOperation("planner.read").WithSummary("Plans, the newest first.");
        api.MapGet("/planner/{plan}", Open).RequireOperation("planner.read")
            .WithSummary("A plan with everybody of it, and what stands against whom.");
        api.MapPost("/planner", Ask).RequireOperation("planner.ask")
            .WithSummary("Asks for a plan; it is worked out beside everything else. A repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/planner/carry-out", CarryOut).RequireOperation("planner.carry-out")
            .WithSummary("Carries a reviewed plan out on the commission's order; each step is judged again.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/planner/{plan}", PutAside).RequireOperation("planner.ask")
            .WithSummary("Puts a plan aside.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<PlanView>>> Plans(
        IPlannerOffice office, CancellationToken cancellation) => TypedResults.Ok(await office.Plans(cancellation));

    private static async Task<Results<Ok<PlanPage>, NotFound>> Open(
        string plan, Tongue? tongue, IPlannerOffice office, CancellationToken cancellation) =>
        await office.Open(new(plan), tongue ?? Tongue.English, cancellation) is { } page
            ? TypedResults.Ok(page) : TypedResults.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> Ask(
        AskPlan body, IPlannerOffice office, CancellationToken cancellation) =>
        Answer(await office.Ask(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> CarryOut(
        CarryOutPlan body, IPlannerOffice office, CancellationToken cancellation) =>
        Answer(await office.CarryOut(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> PutAside(
        string plan, IPlannerOffice office, CancellationToken cancellation) =>
        Answer(await office.PutAside(new(plan), cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
