using System.Collections.Immutable;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Facility.Admin.Access;
using Facility.Admin.Shell;
using Facility.Contracts.Doors;
using Facility.Contracts.Panels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Facility.Admin.Api;

/// <summary>Panels, and the heartbeat of every page.</summary>
internal static class PanelEndpoints
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BrowserRetry = TimeSpan.FromMilliseconds(500);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/panels", List).RequireOperation("panels.read")
            .WithSummary("All panels: connected, table versions, lines.");
        api.MapGet("/peripherals", Peripherals).RequireOperation("peripherals.read")
            .WithSummary("All peripherals: who answers, who is spoken with securely, under which key, since when.");
        api.MapPost("/peripherals/{line}/{address}/key", OrderKey).RequireOperation("peripherals.keys")
            .WithSummary("Opens install mode for a peripheral, or has it given a new key.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/pulse", Pulse).RequireOperation("doors.watch")
            .WithSummary("Server-sent events, one a second: the silo's clock and the panels' clocks.");
    }

    private static async Task<Ok<ImmutableArray<PanelView>>> List(
        IPanelRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.List(cancellation));

    private static async Task<Ok<ImmutableArray<PeripheralLine>>> Peripherals(
        IPanelRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.Peripherals(cancellation));

    private static async Task<Results<Accepted, ProblemHttpResult>> OrderKey(
        string line, byte address, KeyOrderRequest body, IPanelRoom room, CancellationToken cancellation)
    {
        var verdict = await room.OrderKey(
            new(body.Order, new(line), address, body.Act, body.Reason), cancellation);
        return verdict.IsAllowed ? TypedResults.Accepted("/api/v1/peripherals") : Problems.Refused(verdict);
    }

    private static ServerSentEventsResult<PulseBeat> Pulse(
        HttpContext context, IControlRoom room, TimeProvider clock, SiteTime times, IHostApplicationLifetime host) =>
        TypedResults.ServerSentEvents(Beats(room, clock, times, host.ApplicationStopping, context.RequestAborted));

    // Ends with the host as well: a listening page must not hold up an orderly stop.
    private static async IAsyncEnumerable<SseItem<PulseBeat>> Beats(
        IControlRoom room, TimeProvider clock, SiteTime times, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        using var timer = new PeriodicTimer(Beat, clock);
        while (await Next(room, clock, times, leaving.Token) is { } beat)
        {
            yield return new SseItem<PulseBeat>(beat, "pulse") { ReconnectionInterval = BrowserRetry };
            if (!await Ticks(timer, leaving.Token)) yield break;
        }
    }

    // A session that is lost ends the stream; the page then asks why and goes to sign in.
    private static async Task<PulseBeat?> Next(
        IControlRoom room, TimeProvider clock, SiteTime times, CancellationToken leaving)
    {
        try
        {
            return new(clock.GetUtcNow(), await room.Pulses(leaving), (int)times.Offset.TotalMinutes);
        }
        catch (Exception ended) when (ended is OperationCanceledException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken leaving)
    {
        try
        {
            return await timer.WaitForNextTickAsync(leaving);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
