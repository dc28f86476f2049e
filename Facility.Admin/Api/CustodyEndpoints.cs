using Facility.Admin.Access;
using Facility.Contracts.Custody;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>On what ground people are held, and until when.</summary>
internal static class CustodyEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/custody", Board).RequireOperation("custody.read")
            .WithSummary("Receptions whose papers are incomplete, and holdings that end within thirty days.");
        api.MapPost("/custody/receptions", Receive).RequireOperation("custody.receive")
            .WithSummary("Takes somebody onto the roll from the gate passage on; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/custody/{person}/papers", Complete).RequireOperation("custody.papers")
            .WithSummary("Completes a reception.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/custody/holdings", Extend).RequireOperation("custody.papers")
            .WithSummary("Writes a new order down that holds somebody.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<CustodyBoard>> Board(ICustodyOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Results<Created<ReceptionReceipt>, ProblemHttpResult>> Receive(
        ReceivePerson body, ICustodyOffice office, CancellationToken cancellation)
    {
        var receipt = await office.Receive(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/people/{receipt.Person}", receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Complete(
        string person, ReceptionPapers body, ICustodyOffice office, CancellationToken cancellation) =>
        Answer(await office.Complete(new(person), body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Extend(
        ExtendHolding body, ICustodyOffice office, CancellationToken cancellation) =>
        Answer(await office.Extend(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
