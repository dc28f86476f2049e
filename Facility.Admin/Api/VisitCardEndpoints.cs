using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The stock of visitor cards.</summary>
internal static class VisitCardEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/visits/cards", Stock).RequireOperation("visits.read")
            .WithSummary("Visitor cards: where each is, to whom it was last lent, what panels have confirmed.");
        api.MapPost("/visits/cards", Enrol).RequireOperation("credentials.enrol")
            .WithSummary("Puts a card into the stock; nobody holds it and it opens nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/cards/withdrawals", Withdraw).RequireOperation("credentials.revoke")
            .WithSummary("Takes a card out of use; a right that it has ends at once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<VisitCardView>>> Stock(
        IVisitCardOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Stock(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Enrol(
        EnrolVisitCard body, IVisitCardOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Enrol(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        WithdrawVisitCard body, IVisitCardOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Withdraw(body, cancellation));
}
