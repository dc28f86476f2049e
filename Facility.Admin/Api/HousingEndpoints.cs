using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Where people live: asked, proposed, moved; and who is kept apart from whom.</summary>
internal static class HousingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/housing", Board).RequireOperation("housing.read")
            .WithSummary("Cells with who lives there, moves that wait, and what is to be reviewed.");
        api.MapGet("/housing/why/{person}/{cell}", WhyNot).RequireOperation("housing.read")
            .WithSummary("Why a person may or may not live in a cell: all objections.");
        api.MapGet("/housing/suggest/{person}", Suggest).RequireOperation("housing.read")
            .WithSummary("Every cell for a person, the best first.");
        api.MapPost("/housing/moves", Move).RequireOperation("housing.move")
            .WithSummary("Moves people in one step, or proposes it; a repeat acts once.");
        api.MapPost("/housing/moves/override", Override).RequireOperation("housing.override")
            .WithSummary("A second person's word on a move that waits.");
        api.MapDelete("/housing/moves/{move}", Withdraw).RequireOperation("housing.move")
            .WithSummary("Takes a proposed move back.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/housing/holds", Hold).RequireOperation("housing.move")
            .WithSummary("Holds a place until it lapses.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/housing/holds/{person}", GiveUp).RequireOperation("housing.move")
            .WithSummary("Gives a held place up.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/keep-apart", List).RequireOperation("keepapart.read")
            .WithSummary("Orders to keep people apart, those that hold first.");
        api.MapPost("/keep-apart", Open).RequireOperation("keepapart.order")
            .WithSummary("Orders two people to be kept apart.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/keep-apart/groups", OpenGroup).RequireOperation("keepapart.order")
            .WithSummary("Orders several people to be kept apart, each from each.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/keep-apart/{id}/review", Review).RequireOperation("keepapart.order")
            .WithSummary("Reviews an order: it holds on.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/keep-apart/{id}/end", Close).RequireOperation("keepapart.order")
            .WithSummary("Ends an order, with the reason.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<HousingBoard>> Board(
        string? block, Tongue? tongue, IHousingOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(
            block is null ? null : new BlockId(block), tongue ?? Tongue.English, cancellation));

    private static async Task<Results<Ok<CellAnswer>, NotFound>> WhyNot(
        string person, string cell, Tongue? tongue, IHousingOffice office, CancellationToken cancellation) =>
        await office.WhyNot(new(person), new(cell), tongue ?? Tongue.English, cancellation) is { } answer
            ? TypedResults.Ok(answer) : TypedResults.NotFound();

    private static async Task<Ok<ImmutableArray<CellAnswer>>> Suggest(
        string person, Tongue? tongue, IHousingOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Suggest(new(person), tongue ?? Tongue.English, cancellation));

    private static async Task<Results<Ok<MoveAnswer>, Accepted<MoveAnswer>, Conflict<MoveAnswer>>> Move(
        MoveOrder body, IHousingOffice office, CancellationToken cancellation) =>
        Answer(await office.Move(body, cancellation));

    private static async Task<Results<Ok<MoveAnswer>, Accepted<MoveAnswer>, Conflict<MoveAnswer>>> Override(
        OverrideMove body, IHousingOffice office, CancellationToken cancellation) =>
        Answer(await office.Override(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        string move, IHousingOffice office, CancellationToken cancellation) =>
        Answer(await office.Withdraw(new(move), cancellation));

    private static async Task<Results<Ok<HoldAnswer>, ProblemHttpResult>> Hold(
        HoldBed body, IHousingOffice office, CancellationToken cancellation)
    {
        var answer = await office.Hold(body, cancellation);
        return answer.Verdict.IsAllowed ? TypedResults.Ok(answer) : Problems.Refused(answer.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> GiveUp(
        string person, IHousingOffice office, CancellationToken cancellation) =>
        Answer(await office.GiveUp(new(person), cancellation));

    private static async Task<Ok<ImmutableArray<KeepApartView>>> List(
        string? person, IKeepApartRegister register, CancellationToken cancellation) =>
        TypedResults.Ok(await register.List(
            person is null ? null : new PersonId(person), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Open(
        KeepApartOrder body, IKeepApartRegister register, CancellationToken cancellation) =>
        Answer(await register.Open(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> OpenGroup(
        KeepApartGroup body, IKeepApartRegister register, CancellationToken cancellation) =>
        Answer(await register.OpenGroup(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Review(
        string id, ReviewRequest body, IKeepApartRegister register, CancellationToken cancellation) =>
        Answer(await register.Review(id, body.Next, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Close(
        string id, WordsRequest body, IKeepApartRegister register, CancellationToken cancellation) =>
        Answer(await register.Close(id, body.Words ?? "", cancellation));

    private static Results<Ok<MoveAnswer>, Accepted<MoveAnswer>, Conflict<MoveAnswer>> Answer(MoveAnswer answer) =>
        answer.State switch
        {
            MoveState.Done => TypedResults.Ok(answer),
            MoveState.Proposed => TypedResults.Accepted("/api/v1/housing", answer),
            _ => TypedResults.Conflict(answer),
        };

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
