using HardwareSim.Scales;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HardwareSim.Control;

/// <summary>Scales: <c>/scales/ID/put</c> and <c>/scales/ID/fault</c>.</summary>
internal static class ScaleApi
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapPost("/scales/{id}/put", (string id, PutRequest request) =>
            Act(building, id, (now, body) => body.Put(now, request.Kilograms)));
        app.MapPost("/scales/{id}/fault", async (string id, ScaleFaultRequest request) =>
            Enum.TryParse<ScaleFault>(
                request.Fault?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var fault)
                ? await Act(building, id, (_, body) => body.Fault = fault)
                : TypedResults.NotFound(new WrongView(
                    "There are none, stuck-moving, pounds, cut, unplugged, noise, drift, parity and flood.")));
    }

    private static async Task<Results<Ok<ScaleBodyView>, NotFound<WrongView>>> Act(
        Building building, string id, Action<TimeSpan, ScaleBody> act) =>
        building.Scales.TryGetValue(id, out var scale)
            ? TypedResults.Ok(new ScaleBodyView(id, await scale.Act(act)))
            : TypedResults.NotFound(new WrongView($"There is no scale '{id}' in this site."));
}

/// <summary>What to put on a scale.</summary>
/// <param name="Kilograms">All that lies on it then.</param>
internal sealed record PutRequest(double Kilograms);

/// <summary>What goes wrong with a scale.</summary>
/// <param name="Fault">Its name.</param>
internal sealed record ScaleFaultRequest(string? Fault);

/// <summary>A scale as it really is.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kilograms">What lies on it.</param>
internal sealed record ScaleBodyView(string Id, double Kilograms);
