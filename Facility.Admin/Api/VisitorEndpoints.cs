using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Contracts.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Who visits, what they are to whom, papers and bans.</summary>
internal static class VisitorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/visitors", List).RequireOperation("visitors.read")
            .WithSummary("Visitors by name or id, or those of a prisoner.");
        api.MapGet("/visitors/papers", Papers).RequireOperation("visitors.read")
            .WithSummary("The papers that are asked for today.");
        api.MapPost("/visitors", Enter).RequireOperation("visitors.write")
            .WithSummary("Enters a visitor; a repeat acts once.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visitors/links", Link).RequireOperation("visitors.write")
            .WithSummary("Says what a visitor is to a prisoner.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visitors/papers", Paper).RequireOperation("visitors.write")
            .WithSummary("A paper was seen.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visitors/bans", Ban).RequireOperation("visitors.write")
            .WithSummary("Keeps a visitor out until a day.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visitors/bans/{id}/end", EndBan).RequireOperation("visitors.write")
            .WithSummary("Ends a ban.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<VisitorView>>> List(
        string? text, string? prisoner, IVisitorRegister register, CancellationToken cancellation) =>
        TypedResults.Ok(await register.List(
            text ?? "", prisoner is null ? null : new PersonId(prisoner), cancellation));

    private static async Task<Ok<ImmutableArray<VisitPaper>>> Papers(
        IVisitorRegister register, CancellationToken cancellation) =>
        TypedResults.Ok(await register.Papers(cancellation));

    private static async Task<Results<Ok<VisitorReceipt>, ProblemHttpResult>> Enter(
        EnterVisitor body, IVisitorRegister register, CancellationToken cancellation)
    {
        var receipt = await register.Enter(body, cancellation);
        return receipt.Verdict.IsAllowed ? TypedResults.Ok(receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Link(
        LinkVisitor body, IVisitorRegister register, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await register.Link(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Paper(
        SeePaper body, IVisitorRegister register, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await register.Paper(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Ban(
        BanVisitor body, IVisitorRegister register, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await register.Ban(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> EndBan(
        string id, WordsRequest body, IVisitorRegister register, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await register.EndBan(id, body.Words ?? "", cancellation));
}
