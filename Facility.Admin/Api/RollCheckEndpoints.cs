using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Roll checks, the sheets for them, and the escape-risk register.</summary>
internal static class RollCheckEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/roll-checks", Board).RequireOperation("rollcheck.read")
            .WithSummary("Which blocks are due or being counted, and the escape-risk register.");
        api.MapGet("/roll-checks/{check}", Find).RequireOperation("rollcheck.read")
            .WithSummary("A roll check: record, counts, doors and what differs, landing by landing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/blocks/{block}/roll-sheet", Sheet).RequireOperation("rollcheck.read")
            .WithSummary("Who should be in a block, by landing and cell.");
        api.MapPost("/roll-checks", Open).RequireOperation("rollcheck.run")
            .WithSummary("Opens a roll check of a block; its opening plan is suspended. A repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        Act(api, "/roll-checks/counts", Count, "rollcheck.run", "Enters what the caller counted on a landing.");
        Act(api, "/roll-checks/{check}/landings/{landing}/recount", Recount, "rollcheck.run",
            "Has a landing counted again from the start.");
        Act(api, "/roll-checks/explanations", Explain, "rollcheck.run", "Explains a difference.");
        Act(api, "/roll-checks/{check}/explanations/{explanation}/take-back", TakeBack, "rollcheck.run",
            "Takes an explanation back.");
        Act(api, "/roll-checks/{check}/signatures", Sign, "rollcheck.run",
            "Signs; the second of two people closes it, unless something differs.");
        Act(api, "/escape-risks", PutOn, "escape.register", "Puts somebody on the escape-risk register.");
        Act(api, "/escape-risks/{person}/review", Review, "escape.register",
            "Keeps somebody on the register until a day, or takes them off.");
        Act(api, "/escape-risks/{person}/seen", Seen, "rollcheck.run", "The caller has just seen them.");
    }

    private static void Act(RouteGroupBuilder api, string path, Delegate act, string operation, string summary) =>
        api.MapPost(path, act).RequireOperation(operation).WithSummary(summary)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<RollCheckBoard>> Board(IRollCheckOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Board(cancellation));

    private static async Task<Results<Ok<RollCheckSheet>, ProblemHttpResult>> Find(
        string check, IRollCheckOffice office, CancellationToken cancellation) =>
        await office.Find(check, cancellation) is { } sheet
            ? TypedResults.Ok(sheet) : Problems.Unknown("roll check", check);

    private static async Task<Ok<RollSheet>> Sheet(
        string block, IRollCheckOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Sheet(new(block), cancellation));

    private static async Task<Results<Ok<RollCheckReceipt>, ProblemHttpResult>> Open(
        OpenRollCheck body, IRollCheckOffice office, CancellationToken cancellation)
    {
        var receipt = await office.Open(body, cancellation);
        return receipt.Verdict.IsAllowed ? TypedResults.Ok(receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Count(
        EnterCount body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Count(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Recount(
        string check, string landing, RollCheckAct body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Recount(body.Order, check, landing, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Explain(
        ExplainRollCheck body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Explain(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBack(
        string check, string explanation, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.TakeBack(check, explanation, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Sign(
        string check, RollCheckAct body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Sign(body.Order, check, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> PutOn(
        PutOnRegister body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.PutOn(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Review(
        string person, EscapeRiskReview body, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Review(new(person), body.Next, body.Because, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Seen(
        string person, IRollCheckOffice office, CancellationToken cancellation) =>
        Said(await office.Seen(new(person), cancellation));

    private static Results<NoContent, ProblemHttpResult> Said(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}

/// <summary>The body of an act on a roll check.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
public sealed record RollCheckAct(OrderId Order);

/// <summary>The body of a review of the escape-risk register.</summary>
/// <param name="Next">The next day of review; null takes the person off.</param>
/// <param name="Because">Why.</param>
public sealed record EscapeRiskReview(DateOnly? Next, string Because);
