using System.Globalization;
using System.Text.Json;
using Facility.Devices.Osdp.Wire;

namespace Bench.Screens;

/// <summary>Listens to a line of the building and notes when each output command had left the panel.</summary>
/// <remarks>The building stamps a transmission with its end, by the machine's clock.</remarks>
internal sealed class WireEar(HttpClient building, string line)
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(20), LookEvery = TimeSpan.FromMilliseconds(10);
    private readonly List<DateTimeOffset> outs = [];
    private readonly FrameParser parser = new();

    /// <summary>Listens until it is stopped.</summary>
    public async Task Listen(CancellationToken cancellation)
    {
        using var stream = await building.GetStreamAsync(
            new Uri($"/wire/{line}/stream?unredacted=true", UriKind.Relative), cancellation);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } told) Hear(told);
    }

    /// <summary>The end of the first output command after a moment; null if none comes.</summary>
    public async Task<DateTimeOffset?> FirstAfter(DateTimeOffset moment, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < WaitMax)
        {
            lock (outs)
            {
                var found = outs.Find(at => at >= moment);
                if (found != default) return found;
            }
            await Task.Delay(LookEvery, TimeProvider.System, cancellation);
        }
        return null;
    }

    private void Hear(string told)
    {
        using var record = JsonDocument.Parse(told);
        if (record.RootElement.GetProperty("io").GetString() != "output") return;
        var octets = record.RootElement.GetProperty("data").GetString()!.Replace(" ", "", StringComparison.Ordinal);
        parser.Clear();
        parser.Feed(Convert.FromHexString(octets));
        if (!parser.TryTake(out var frame, lineSilent: true) || frame.Code != (byte)CommandCode.Output) return;
        var at = DateTimeOffset.FromUnixTimeSeconds(Number(record, "timeSec"))
            .AddTicks(Number(record, "timeNano") / 100);
        lock (outs) outs.Add(at);
    }

    private static long Number(JsonDocument record, string field) =>
        long.Parse(record.RootElement.GetProperty(field).GetString()!, CultureInfo.InvariantCulture);
}
