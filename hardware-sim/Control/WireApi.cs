using System.Globalization;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Lines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace HardwareSim.Control;

/// <summary>What is on the wires: the last transmissions, and a capture that goes on as long as one listens.</summary>
/// <remarks>Cards, keys pressed and channel keys are taken out unless asked for with <c>?unredacted=true</c>.</remarks>
internal static class WireApi
{
    /// <summary>The speed of the line in the answer of the stream.</summary>
    public const string BaudHeader = "Line-Baud";

    /// <summary>What captures name as their source.</summary>
    public const string Source = "facility hardware-sim (SIMULATED)";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly OsdpcapWriter Writer = new(TextWriter.Null, Source);

    /// <summary>Adds its addresses.</summary>
    public static void Map(WebApplication app, Building building)
    {
        app.MapGet("/wire/{id}", (string id, bool? unredacted) => Last(building, id, unredacted ?? false));
        app.MapGet("/wire/{id}/stream", async Task<IResult> (
            string id, bool? unredacted, bool? last, HttpContext context, IHostApplicationLifetime host) =>
        {
            if (!ControlApi.TryLine(building, id, out var line)) return ControlApi.NoLine(id);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, host.ApplicationStopping);
            await Stream(building, line.Model, unredacted ?? false, last ?? false, context.Response, ending.Token);
            return Results.Empty;
        });
    }

    /// <summary>Follows a line's log as a capture, until cancelled.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<CaptureRecord>> Follow(
        Building building, LineModel line, bool unredacted, bool fromLast,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var recorder = new CaptureRecorder(redacted: !unredacted);
        var started = TimeProvider.System.GetUtcNow() - building.Now;
        var number = fromLast ? 0 : line.Log.Count;
        while (!cancellation.IsCancellationRequested)
        {
            yield return [.. line.Log.Since(ref number).SelectMany(entry => recorder.Take(Heard(entry, started)))];
            await Task.Delay(LookEvery, TimeProvider.System, cancellation).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Stream(
        Building building, LineModel line, bool unredacted, bool fromLast, HttpResponse response,
        CancellationToken cancellation)
    {
        response.ContentType = "application/x-ndjson";
        response.Headers[BaudHeader] = line.Wire.Baud.ToString(CultureInfo.InvariantCulture);
        await response.StartAsync(cancellation);
        try
        {
            await foreach (var records in Follow(building, line, unredacted, fromLast, cancellation))
            {
                foreach (var record in records) await response.WriteAsync(Writer.Line(record) + "\n", cancellation);
                await response.Body.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever listened has gone, or the simulator stops.
        }
    }

    private static Results<Ok<IReadOnlyList<WireLine>>, NotFound<WrongView>> Last(
        Building building, string id, bool unredacted)
    {
        if (!ControlApi.TryLine(building, id, out var line)) return ControlApi.NoLine(id);
        var lines = line.Model.Log.Last();
        return TypedResults.Ok(unredacted ? lines : [.. lines.Select(Redacted)]);
    }

    private static WireLine Redacted(WireLine line)
    {
        var heard = new CaptureRecord(default, CaptureDirection.Trace, Convert.FromHexString(line.Octets));
        var recorder = new CaptureRecorder();
        var kept = recorder.Take(heard).Concat(recorder.End()).SelectMany(record => record.Octets.ToArray());
        return line with { Octets = Convert.ToHexString([.. kept]) };
    }

    // As a capture on the panel would name it: its own octets go out, a peripheral's come in.
    private static CaptureRecord Heard(WireEntry entry, DateTimeOffset started) => new(
        CaptureTime.From(started + entry.At),
        entry.Address switch
        {
            Wire.Panel => CaptureDirection.Output,
            Wire.Stranger => CaptureDirection.Trace,
            _ => CaptureDirection.Input,
        },
        entry.Octets);
}
