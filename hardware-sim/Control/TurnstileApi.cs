using Facility.Contracts.Ids;
using HardwareSim.Turnstiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HardwareSim.Control;

/// <summary>Turnstiles and GPIO chips: <c>/turnstiles/ID</c> and <c>/gpio/PANEL</c>.</summary>
internal static class TurnstileApi
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapGet("/turnstiles", () => building.Floor.Thread.Ask(_ =>
            building.Floor.Turnstiles.Values.Select(TurnstileBodyView.Of).ToArray()));
        app.MapPost("/turnstiles/{id}/walk", (string id, WalkRequest request) => Walk(building, id, request));
        app.MapPost("/turnstiles/{id}/reset", (string id) => Act(building, id, (now, body) => body.Reset(now)));
        app.MapPost("/turnstiles/{id}/drop", (string id) => Act(building, id, (_, body) => body.Drop()));
        app.MapPost("/turnstiles/visits", (GateRequest request) => Visit(building, request));
        app.MapPost("/gpio/{panel}/{act}", (string panel, string act) => Pull(building, panel, act));
    }

    private static async Task<Results<Ok<WalkView>, NotFound<WrongView>>> Walk(
        Building building, string id, WalkRequest request)
    {
        if (!building.Floor.Turnstiles.TryGetValue(id, out var body)) return None(id);
        if (request.Side is not ("a" or "b") || Find(request.Manner) is not { } manner) return Unknown();
        var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        building.Floor.Thread.Post(now => body.Walk(now, request.Side == "a" ? 0 : 1, manner, done.SetResult));
        return TypedResults.Ok(new WalkView(id, await done.Task));
    }

    private static async Task<Results<Ok<TurnstileBodyView>, NotFound<WrongView>>> Act(
        Building building, string id, Action<TimeSpan, TurnstileBody> act)
    {
        if (!building.Floor.Turnstiles.TryGetValue(id, out var body)) return None(id);
        return TypedResults.Ok(await building.Floor.Thread.Ask(now =>
        {
            act(now, body);
            return TurnstileBodyView.Of(body);
        }));
    }

    private static async Task<Results<Ok<Doors.VisitReport>, NotFound<WrongView>, BadRequest<WrongView>>> Visit(
        Building building, GateRequest request)
    {
        var isGate = building.Floor.Turnstiles.Values.Any(
            body => body.Plan.ReaderA.Id.Value == request.Reader || body.Plan.ReaderB.Id.Value == request.Reader);
        if (!isGate) return TypedResults.NotFound(new WrongView($"'{request.Reader}' is no turnstile's reader."));
        if (Find(request.Manner) is not { } manner) return Unknown();
        if (!Card.TryParse(request.Card ?? "", building.People, out var card, out var wrong))
            return TypedResults.BadRequest(new WrongView(wrong));
        return TypedResults.Ok(await building.Visit(new(request.Reader!), card, manner));
    }

    private static async Task<Results<Ok<bool>, NotFound<WrongView>>> Pull(Building building, string panel, string act)
    {
        if (act is not ("pull" or "return") || !Identifier.IsValid(panel)
            || !building.Floor.Chips.TryGetValue(new(panel), out var chip))
            return TypedResults.NotFound(new WrongView("There are 'pull' and 'return', for a panel with a chip."));
        return TypedResults.Ok(await building.Floor.Thread.Ask(now =>
        {
            chip.Pull(now, act == "pull");
            return chip.IsGone;
        }));
    }

    private static Manner? Find(string? word) =>
        word is null ? Manner.Through
        : Enum.TryParse<Manner>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var manner)
            ? manner : null;

    private static NotFound<WrongView> None(string id) =>
        TypedResults.NotFound(new WrongView($"There is no turnstile '{id}' in this site."));

    private static NotFound<WrongView> Unknown() => TypedResults.NotFound(new WrongView(
        "Sides are a and b; manners are through, back, push, follow, lost-pass, double-pass and late."));
}
