using Facility.Admin.Access;
using Facility.Contracts.Due;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The due list.</summary>
internal static class DueEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/due", Board).RequireOperation("due.read")
            .WithSummary("What is due, the late first; ?to=prosecutor asks for one addressee.");
        api.MapGet("/due/choices", Choices).RequireOperation("due.read")
            .WithSummary("Addressees, and the events that people enter.");
        api.MapPost("/due/closings", Close).RequireOperation("due.close")
            .WithSummary("Closes an item with its proof.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/due/events", Enter).RequireOperation("due.enter")
            .WithSummary("Enters an event that starts a clock; a repeat starts none.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<DueBoard>> Board(
        string? to, IDueOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(to, cancellation));

    private static async Task<Ok<DueChoices>> Choices(IDueOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Choices(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Close(
        CloseDue body, IDueOffice office, CancellationToken cancellation) =>
        Answer(await office.Close(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Enter(
        EnterDue body, IDueOffice office, CancellationToken cancellation) =>
        Answer(await office.Enter(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
