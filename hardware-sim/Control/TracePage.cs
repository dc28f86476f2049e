using System.Text.Json;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Lines;
using HardwareSim.Trace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace HardwareSim.Control;

/// <summary>The simulator's own page: a line's exchanges as they come, and beside them what hangs on it.</summary>
/// <remarks>One page with its style and script in it; nothing is fetched from elsewhere. Always redacted.</remarks>
internal static class TracePage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
        + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Html = ReadHtml("trace.html");

    /// <summary>Adds its addresses.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapGet("/", (HttpContext context) => Send(context, Html));
        app.MapGet("/lines", () => building.Lines.Keys.Select(line => line.Value).Order(StringComparer.Ordinal));
        app.MapGet("/lines/{id}/body", (string id) => Body(building, id));
        app.MapGet("/lines/{id}/trace", async Task<IResult> (
            string id, HttpContext context, IHostApplicationLifetime host) =>
        {
            if (!ControlApi.TryLine(building, id, out var line)) return ControlApi.NoLine(id);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, host.ApplicationStopping);
            await Tell(building, line.Model, context.Response, ending.Token);
            return Results.Empty;
        });
    }

    /// <summary>A page of ours: it may run what stands in it, and ask this simulator only.</summary>
    internal static ContentHttpResult Send(HttpContext context, string html)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }

    // Server-sent events: the browser reconnects by itself when the simulator comes back.
    private static async Task Tell(
        Building building, LineModel line, HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        var decoder = new TraceDecoder(new(line.Wire.Baud));
        try
        {
            await foreach (var records in WireApi.Follow(building, line, false, false, cancellation))
            {
                var exchanges = records.SelectMany(decoder.Take).ToList();
                var text = exchanges.Count > 0
                    ? $"data: {JsonSerializer.Serialize(exchanges, JsonSerializerOptions.Web)}\n\n"
                    : ":\n\n";
                await response.WriteAsync(text, cancellation);
                await response.Body.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever looked has gone, or the simulator stops.
        }
    }

    private static async Task<Results<Ok<LineContentView>, NotFound<WrongView>>> Body(Building building, string id)
    {
        if (!ControlApi.TryLine(building, id, out var line)) return ControlApi.NoLine(id);
        return TypedResults.Ok(await line.Ask(_ => new LineContentView(
            line.Model.Line.Id.Value, line.Model.Wire.Baud, line.IsOpen, line.Model.Wire.IsCut,
            line.Model.Wire.Collisions,
            [.. line.Model.Peripherals.Select(peripheral => PeripheralView.Of(peripheral.Inner))],
            [.. line.Model.Doors.Select(post => BodyView.Of(post.Body))])));
    }

    /// <summary>A page that comes with the program.</summary>
    internal static string ReadHtml(string name)
    {
        using var stream = typeof(TracePage).Assembly.GetManifestResourceStream(name)!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
