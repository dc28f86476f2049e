using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Children;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Children who live here with their mothers, and until when.</summary>
internal static class ChildEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/children", Board).RequireOperation("children.read")
            .WithSummary("Children who live here, whose stay ends first at the top.");
        api.MapGet("/children/{person}", Of).RequireOperation("children.read")
            .WithSummary("Stays of a child, or of a mother's children, ended ones too.");
        api.MapPost("/children", TakeIn).RequireOperation("children.write")
            .WithSummary("Takes a child in; a repeat acts once.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/children/extensions", Extend).RequireOperation("children.write")
            .WithSummary("Lets a child stay longer, by an order.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/children/along", Along).RequireOperation("children.write")
            .WithSummary("Says whether a child leaves with the mother.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/children/ends", End).RequireOperation("children.write")
            .WithSummary("Ends a stay, on a paper.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ChildBoard>> Board(IChildOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Ok<ImmutableArray<ChildView>>> Of(
        string person, IChildOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Of(new(person), cancellation));

    private static async Task<Results<Created<ChildReceipt>, ProblemHttpResult>> TakeIn(
        TakeChildIn body, IChildOffice office, CancellationToken cancellation)
    {
        var receipt = await office.TakeIn(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/people/{receipt.Child}", receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Extend(
        ExtendChildStay body, IChildOffice office, CancellationToken cancellation) =>
        Answer(await office.Extend(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Along(
        ChildGoesAlong body, IChildOffice office, CancellationToken cancellation) =>
        Answer(await office.GoesAlong(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> End(
        EndChildStay body, IChildOffice office, CancellationToken cancellation) =>
        Answer(await office.End(body, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
