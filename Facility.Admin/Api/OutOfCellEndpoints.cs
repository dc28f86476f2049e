using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>People's minutes outdoors and in contact.</summary>
internal static class OutOfCellEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/out-of-cell", Board).RequireOperation("outofcell.read")
            .WithSummary("Today's minutes of who lives in a cell; of one block with ?block=.");
        api.MapGet("/out-of-cell/people/{person}", Of).RequireOperation("outofcell.read")
            .WithSummary("A person's today, of what it is made, and the fourteen days before.");
        api.MapPost("/out-of-cell", Write).RequireOperation("outofcell.write")
            .WithSummary("Writes a walk, one that was not taken, or contact down; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/out-of-cell/taken-back", TakeBack).RequireOperation("outofcell.take-back")
            .WithSummary("Takes an entry back that was wrong.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<OutOfCellBoard>> Board(
        string? block, IOutOfCellOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(
            string.IsNullOrEmpty(block) ? null : new BlockId(block), cancellation));

    private static async Task<Ok<OutOfCellFile>> Of(
        string person, IOutOfCellOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Of(new(person), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Write(
        WriteOutOfCell body, IOutOfCellOffice office, CancellationToken cancellation) =>
        Answer(await office.Write(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBack(
        TakeBackOutOfCell body, IOutOfCellOffice office, CancellationToken cancellation) =>
        Answer(await office.TakeBack(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
