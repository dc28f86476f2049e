using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Rooms, sessions and blocked days of the visit wing.</summary>
internal static class VisitSetupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/visits/setup", Setup).RequireOperation("visits.read")
            .WithSummary("Rooms, sessions and days that are blocked.");
        api.MapPost("/visits/setup/rooms", Room).RequireOperation("visits.setup")
            .WithSummary("Enters a room, or changes it.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/setup/sessions", Open).RequireOperation("visits.setup")
            .WithSummary("Opens a session; a repeat acts once.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/setup/sessions/change", Change).RequireOperation("visits.setup")
            .WithSummary("Changes seats and end of a session, never below what is booked.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/setup/blocks/preview", Affected).RequireOperation("visits.setup")
            .WithSummary("Whom blocking a day would affect.");
        api.MapPost("/visits/setup/blocks", Block).RequireOperation("visits.setup")
            .WithSummary("Blocks a day.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/visits/setup/blocks/{id}", Unblock).RequireOperation("visits.setup")
            .WithSummary("Opens a blocked day again.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<VisitSetup>> Setup(IVisitSetupOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Setup(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Room(
        VisitRoom body, IVisitSetupOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Room(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Open(
        OpenTemplate body, IVisitSetupOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Open(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Change(
        ChangeTemplate body, IVisitSetupOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Change(body, cancellation));

    private static async Task<Ok<ImmutableArray<VisitView>>> Affected(
        BlockDay body, IVisitSetupOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Affected(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Block(
        BlockDay body, IVisitSetupOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Block(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Unblock(
        string id, IVisitSetupOffice office, CancellationToken cancellation) =>
        VisitEndpoints.Answer(await office.Unblock(id, cancellation));
}
