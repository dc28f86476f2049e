using System.Globalization;
using System.Runtime.CompilerServices;
using Facility.Contracts.Errors;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Control;

namespace HardwareSim.Cli;

/// <summary>What is on a line of the running simulator, as it comes.</summary>
internal sealed class WireFeed : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly HttpResponseMessage answer;

    private WireFeed(HttpClient http, HttpResponseMessage answer, string line) =>
        (this.http, this.answer, Line) = (http, answer, line);

    /// <summary>The line's id.</summary>
    public string Line { get; }

    /// <summary>The line's speed when it was opened.</summary>
    public int Baud => int.Parse(answer.Headers.GetValues(WireApi.BaudHeader).Single(), CultureInfo.InvariantCulture);

    /// <summary>Opens a line by its id or its port; null with a message on stderr when that cannot be.</summary>
    public static async Task<WireFeed?> Open(
        int simPort, string wanted, bool unredacted, bool fromLast, CancellationToken cancellation)
    {
        using var client = new SimClient(simPort);
        if (await client.Get<StateView>("/state", cancellation) is not { } state) return null;
        var line = state.Lines.FirstOrDefault(line => line.Id == wanted || PathOf(line.Port) == PathOf(wanted));
        if (line is null)
        {
            Complaint.Say(CommandErrors.Unknown, $"'{wanted}' is neither a line or port of the running simulator "
                + "nor a file.");
            return null;
        }
        var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{simPort}") };
        var path = $"/wire/{line.Id}/stream?unredacted={unredacted}&last={fromLast}";
        var answer = await http.GetAsync(
            new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        return new(http, answer, line.Id);
    }

    /// <summary>The records until cancelled or until the simulator stops.</summary>
    public async IAsyncEnumerable<CaptureRecord> Records([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(CancellationToken.None));
        for (var number = 1; await Next(text, cancellation) is { } line; number++)
            yield return OsdpcapReader.Parse(line, number);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        answer.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<string?> Next(StreamReader text, CancellationToken cancellation)
    {
        try
        {
            return await text.ReadLineAsync(cancellation);
        }
        catch (Exception ending) when (ending is OperationCanceledException or IOException)
        {
            return null;
        }
    }

    private static string PathOf(string port) => port[(port.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
