using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Alarms;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Alarms: reading, answering, shelving, taking out of service.</summary>
internal static class AlarmEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/alarms", Now).RequireOperation("alarms.read")
            .WithSummary("All alarms now, one line per cause, gravest first; and what is put aside.");
        api.MapPost("/alarms/answer", Answer).RequireOperation("alarms.answer")
            .WithSummary("Acknowledges alarms, resets latched ones or comments on them.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/alarms/shelve", Shelve).RequireOperation("alarms.shelve")
            .WithSummary("Shelves alarms for minutes, or takes them off the shelf.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/alarms/service", Service).RequireOperation("alarms.service")
            .WithSummary("Takes alarms out of service, or returns them.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<AlarmsNow>> Now(IAlarmRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Now(cancellation));

    private static async Task<Results<Ok<AlarmsNow>, ProblemHttpResult>> Answer(
        AlarmRequest body, IAlarmRoom room, CancellationToken cancellation) =>
        await Result(await room.Answer(body.Act, body.Alarms, body.Words ?? "", cancellation), room, cancellation);

    private static async Task<Results<Ok<AlarmsNow>, ProblemHttpResult>> Shelve(
        AlarmRequest body, IAlarmRoom room, CancellationToken cancellation) =>
        await Result(
            await room.Shelve(
                body.Act, body.Alarms, TimeSpan.FromMinutes(body.Minutes), body.Words ?? "", cancellation),
            room, cancellation);

    private static async Task<Results<Ok<AlarmsNow>, ProblemHttpResult>> Service(
        AlarmRequest body, IAlarmRoom room, CancellationToken cancellation) =>
        await Result(await room.Service(body.Act, body.Alarms, body.Words ?? "", cancellation), room, cancellation);

    private static async Task<Results<Ok<AlarmsNow>, ProblemHttpResult>> Result(
        Verdict verdict, IAlarmRoom room, CancellationToken cancellation) =>
        verdict.IsAllowed ? TypedResults.Ok(await room.Now(cancellation)) : Problems.Refused(verdict);
}
