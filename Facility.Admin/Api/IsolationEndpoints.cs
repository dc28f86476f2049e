using Facility.Admin.Access;
using Facility.Contracts.Isolation;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The register of isolation.</summary>
internal static class IsolationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/isolation", Board).RequireOperation("isolation.read")
            .WithSummary("Who is isolated, and who was within thirty days.");
        api.MapGet("/isolation/people/{person}", Of).RequireOperation("isolation.read")
            .WithSummary("A person's orders, and their time in isolation without a real break.");
        api.MapPost("/isolation", Order).RequireOperation("isolation.order")
            .WithSummary("Isolates somebody; a repeat acts once.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/isolation/ends", End).RequireOperation("isolation.order")
            .WithSummary("Ends isolation before its time.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/isolation/notes", Note).RequireOperation("isolation.note")
            .WithSummary("A medic has seen somebody now; unfit ends isolation at once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IsolationBoard>> Board(IIsolationOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Ok<IsolationFile>> Of(
        string person, IIsolationOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Of(new(person), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Order(
        OrderIsolation body, IIsolationOffice office, CancellationToken cancellation) =>
        Answer(await office.Order(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> End(
        EndIsolation body, IIsolationOffice office, CancellationToken cancellation) =>
        Answer(await office.End(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Note(
        NoteFitness body, IIsolationOffice office, CancellationToken cancellation) =>
        Answer(await office.Note(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
