using Facility.Contracts.Ids;
using HardwareSim.Wiegand;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HardwareSim.Control;

/// <summary>Wiegand readers: <c>/wiegand</c> and <c>/wiegand/READER</c>.</summary>
internal static class WiegandApi
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapGet("/wiegand", () => building.Floor.Thread.Ask(_ =>
            building.Floor.Readers.Select(one => View(one.Key, one.Value)).ToArray()));
        app.MapPost("/wiegand/{id}", (string id, WiegandRequest request) => Break(building, id, request));
    }

    private static async Task<Results<Ok<WiegandView>, NotFound<WrongView>>> Break(
        Building building, string id, WiegandRequest request)
    {
        if (!Identifier.IsValid(id) || !building.Floor.Readers.TryGetValue(new(id), out var reader))
            return TypedResults.NotFound(new WrongView($"There is no Wiegand reader '{id}' in this site."));
        if (Find(request.Trouble) is not { } trouble)
            return TypedResults.NotFound(new WrongView($"Troubles are {WiegandRequest.Words}."));
        return TypedResults.Ok(await building.Floor.Thread.Ask(now =>
        {
            reader.Break(now, trouble);
            return View(new(id), reader);
        }));
    }

    private static WiegandTrouble? Find(string? word) =>
        WiegandRequest.Words.Split(", ").Contains(word)
        && Enum.TryParse<WiegandTrouble>(word!.Replace("-", "", StringComparison.Ordinal), true, out var trouble)
            ? trouble : null;

    private static WiegandView View(ReaderId id, WiegandBody reader) => new(id.Value, $"{reader.Trouble}");
}

/// <summary>What shall be wrong with a Wiegand reader.</summary>
internal sealed record WiegandRequest(string? Trouble)
{
    /// <summary>All that can be.</summary>
    public const string Words =
        "none, lost-bit, wrong-bit, noise-bit, spike, swapped, stuck-d0, stuck-d1, starved";
}

/// <summary>A Wiegand reader as it really is.</summary>
internal sealed record WiegandView(string Id, string Trouble);
