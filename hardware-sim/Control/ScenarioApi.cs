using System.Text.Json;
using System.Threading.Channels;
using HardwareSim.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace HardwareSim.Control;

/// <summary>Scenarios over the control interface: the list, a play step by step, and the page.</summary>
internal static class ScenarioApi
{
    private static readonly string Html = TracePage.ReadHtml("scenarios.html");

    /// <summary>Adds its addresses.</summary>
    public static void Map(WebApplication app, ScenarioDesk desk)
    {
        app.MapGet("/scenarios", (HttpContext context) => TracePage.Send(context, Html));
        app.MapGet("/scenarios/list", () => desk.Shipped().Select(one => View(desk, one.Name, one.Text)));
        app.MapPost("/scenarios/play", async Task<Results<EmptyHttpResult, BadRequest<ScenarioWrongView>>> (
            PlayRequest request, HttpContext context, IHostApplicationLifetime host) =>
        {
            var (scenario, mistakes) = desk.Read(request.Text ?? "");
            if (scenario is null)
                return TypedResults.BadRequest(new ScenarioWrongView([.. mistakes.Select(one => one.ToString())]));
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, host.ApplicationStopping);
            await Tell(desk, scenario, request.Seed ?? 1, context.Response, ending.Token);
            return TypedResults.Empty;
        });
    }

    private static ScenarioView View(ScenarioDesk desk, string name, string text)
    {
        var (scenario, mistakes) = desk.Read(text);
        return new(name, scenario?.Title ?? "", text, scenario?.NeedsStaff ?? false,
            [.. mistakes.Select(one => one.ToString())]);
    }

    // One line of JSON for a step; the last line says how it ended.
    private static async Task Tell(
        ScenarioDesk desk, Scenario scenario, int seed, HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "application/x-ndjson";
        var steps = Channel.CreateUnbounded<object>();
        var playing = Play(desk, scenario, seed, steps.Writer, cancellation);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancellation))
            {
                var line = JsonSerializer.Serialize(step, JsonSerializerOptions.Web);
                await response.WriteAsync(line + "\n", cancellation);
                await response.Body.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever watched has gone: the play ends with it.
        }
        await playing;
    }

    private static async Task Play(
        ScenarioDesk desk, Scenario scenario, int seed, ChannelWriter<object> steps, CancellationToken cancellation)
    {
        var end = new PlayEnd(false, "", seed);
        try
        {
            var report = await desk.Play(scenario, seed, step => steps.TryWrite(step), cancellation);
            end = report is null
                ? end with { Wrong = "Another scenario is being played." }
                : end with { Good = report.IsGood };
        }
        catch (Exception trouble) when (trouble is IOException or HttpRequestException or OperationCanceledException)
        {
            end = end with { Wrong = trouble.Message };
        }
        finally
        {
            steps.TryWrite(end);
            steps.Complete();
        }
    }
}

/// <summary>What to play.</summary>
/// <param name="Text">The scenario's text.</param>
/// <param name="Seed">Of its chances; 1 if absent.</param>
internal sealed record PlayRequest(string? Text, int? Seed);

/// <summary>How a play ended.</summary>
/// <param name="Good">Whether every step went as written.</param>
/// <param name="Wrong">Why it could not be played; empty when it was.</param>
/// <param name="Seed">The seed that replays it.</param>
internal sealed record PlayEnd(bool Good, string Wrong, int Seed);

/// <summary>A scenario of the folder.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Text">Its text.</param>
/// <param name="NeedsStaff">Whether people at stations take part.</param>
/// <param name="Mistakes">What is wrong with it.</param>
internal sealed record ScenarioView(
    string Name, string Title, string Text, bool NeedsStaff, IReadOnlyList<string> Mistakes);

/// <summary>Why a text is no scenario.</summary>
/// <param name="Mistakes">Every mistake with its line.</param>
internal sealed record ScenarioWrongView(IReadOnlyList<string> Mistakes);
