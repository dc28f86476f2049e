using Facility.Contracts.Ids;
using HardwareSim.Faults;
using HardwareSim.Lines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HardwareSim.Control;

/// <summary>Faults over the control interface.</summary>
internal static class FaultApi
{
    /// <summary>Adds its addresses.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapGet("/faults/catalogue", () => FaultCatalogue.Entries.Select(FaultKindView.Of));
        app.MapGet("/faults", () => Show(building));
        app.MapPost("/faults", (FaultRequest request) => Add(building, request));
        app.MapPost("/faults/clear", (FaultClearRequest request) => Clear(building, request));
    }

    private static async Task<List<FaultView>> Show(Building building)
    {
        var views = new List<FaultView>();
        foreach (var line in building.Lines.Values)
            views.AddRange(await line.Ask(now => line.Model.Faults.All
                .Select(fault => FaultView.Of(line.Model.Line.Id.Value, fault, now)).ToArray()));
        return views;
    }

    private static async Task<Results<Ok<FaultView>, NotFound<WrongView>, BadRequest<WrongView>>> Add(
        Building building, FaultRequest request)
    {
        if (Find(building, request.Line) is not { } line) return NoLine(request.Line);
        if (!FaultText.TryRead(request.Fault ?? "", out var order, out var wrong)) return Refuse(wrong);
        var (view, objection) = await line.Ask(now => line.Model.Faults.Objection(order) is { } because
            ? (null, because)
            : ((FaultView?)FaultView.Of(line.Model.Line.Id.Value, line.Model.Faults.Add(now, order), now), ""));
        return view is null ? Refuse($"In '{order.Text}': {objection}") : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<int>, NotFound<WrongView>>> Clear(
        Building building, FaultClearRequest request)
    {
        var only = request.Line is null ? null : Find(building, request.Line);
        if (request.Line is not null && only is null) return NoLine(request.Line);
        var cleared = 0;
        foreach (var line in only is null ? building.Lines.Values : [only])
            cleared += await line.Ask(now =>
            {
                var count = line.Model.Faults.All.Count;
                line.Model.Faults.Clear(now);
                return count;
            });
        return TypedResults.Ok(cleared);
    }

    private static LineWorker? Find(Building building, string? id) =>
        Identifier.IsValid(id) ? building.Lines.GetValueOrDefault(new(id!)) : null;

    private static NotFound<WrongView> NoLine(string? id) =>
        TypedResults.NotFound(new WrongView($"There is no line '{id}' in this site."));

    private static BadRequest<WrongView> Refuse(string wrong) => TypedResults.BadRequest(new WrongView(wrong));
}
