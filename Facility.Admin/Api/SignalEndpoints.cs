using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Signals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Signals: reading what one may know of, reporting, moving one on.</summary>
internal static class SignalEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/signals", List).RequireOperation("signals.read")
            .WithSummary("Signals the session may know of; none that names its person.");
        api.MapGet("/signals/kinds", Kinds).RequireOperation("signals.report")
            .WithSummary("The kinds of signals that a person can report.");
        api.MapPost("/signals", Report).RequireOperation("signals.report")
            .WithSummary("Registers a report; a repeat with the same order registers once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/signals/{signal}", Do).RequireOperation("signals.act")
            .WithSummary("Moves a signal one step: acknowledge, act, notify, close.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<SignalView>>> List(
        ISignalRoom room, CancellationToken cancellation) => TypedResults.Ok(await room.List(cancellation));

    private static async Task<Ok<ImmutableArray<SignalKindView>>> Kinds(
        ISignalRoom room, CancellationToken cancellation) => TypedResults.Ok(await room.Kinds(cancellation));

    private static async Task<Results<Created<SignalReceipt>, ProblemHttpResult>> Report(
        SignalReport body, ISignalRoom room, CancellationToken cancellation)
    {
        var receipt = await room.Report(body, cancellation);
        return receipt.Verdict.IsAllowed
            ? TypedResults.Created($"/api/v1/signals/{receipt.Id}", receipt)
            : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Do(
        string signal, SignalRequest body, ISignalRoom room, CancellationToken cancellation)
    {
        var verdict = await room.Do(signal, body.Act, body.Words ?? "", cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }
}
