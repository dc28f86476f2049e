using Facility.Admin.Access;
using Facility.Contracts.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Engaging and ending a block's lockdown.</summary>
internal static class LockdownEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/blocks/{block}/lockdown", Engage).RequireOperation("lockdown.engage")
            .WithSummary("Locks a block down; never refused for rank or state.");
        api.MapGet("/blocks/{block}/lockdown/preview", Preview).RequireOperation("lockdown.end")
            .WithSummary("What ending a block's lockdown would mean; the end quotes its 'seen'.");
        api.MapPost("/blocks/{block}/lockdown/end", End).RequireOperation("lockdown.end")
            .WithSummary("Ends a block's lockdown; releases nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>The same act as a plain form, which needs neither script nor circuit (invariant I11).</summary>
    public static void MapForm(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/lockdown/{block}", EngageByForm)
            .AddEndpointFilter<SameOriginFilter>()
            .AddEndpointFilter(Problems.ForLostSessions)
            .RequireOperation("lockdown.engage")
            .ExcludeFromDescription();

    private static async Task<Ok<LockdownView>> Engage(
        string block, LockdownRequest? body, IControlRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.LockDown(
            body?.Order ?? Names.NewOrder(), new(block), LockdownWays.Of((int)(body?.Way ?? LockdownWay.Full)),
            cancellation));

    private static async Task<Ok<LockdownPreview>> Preview(
        string block, IControlRoom room, CancellationToken cancellation) =>
        TypedResults.Ok(await room.PreviewEnd(new(block), cancellation));

    private static async Task<Results<Ok<LockdownView>, ProblemHttpResult>> End(
        string block, EndLockdownRequest body, IControlRoom room, CancellationToken cancellation)
    {
        var answer = await room.EndLockdown(
            body.Order, new(block), body.Reason, body.Seen, cancellation);
        return answer.Verdict.IsAllowed
            ? TypedResults.Ok(answer.Lockdown)
            : Problems.Refused(answer.Verdict);
    }

    // The page's script sends the same id again until it is answered; a plain form has none.
    private static async Task<Results<Ok<LockdownView>, RedirectHttpResult>> EngageByForm(
        string block, HttpRequest request, IControlRoom room, string way = "")
    {
        // Not cancelled when the browser goes away: the press stands.
        var order = request.Headers["X-Order"].ToString() is { Length: > 0 } sent ? new(sent) : Names.NewOrder();
        var wanted = Enum.TryParse<LockdownWay>(way, ignoreCase: true, out var named) ? named : LockdownWay.Full;
        var lockdown = await room.LockDown(
            order, new(block), LockdownWays.Of((int)wanted), CancellationToken.None);
        return request.Headers.ContainsKey("X-Order")
            ? TypedResults.Ok(lockdown)
            : TypedResults.Redirect($"/block/{block}");
    }
}
