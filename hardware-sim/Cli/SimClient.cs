using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Facility.Contracts.Errors;
using HardwareSim.Control;

namespace HardwareSim.Cli;

/// <summary>Asks a running simulator.</summary>
internal sealed class SimClient(int port) : IDisposable
{
    private const int PortStandard = 7080;
    private readonly HttpClient http = new()
    {
        BaseAddress = new($"http://127.0.0.1:{port}"),
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>The option every command has.</summary>
    public static Option<int> PortOption()
    {
        var option = new Option<int>("--sim-port")
        {
            Description = "Port of the simulator's control API on loopback, 1 to 65535.",
            DefaultValueFactory = _ => PortStandard,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var said }] && !IsPort(said))
                result.AddError($"--sim-port: '{said}' is no port; 1 to 65535 there are.");
        });
        return option;
    }

    private static bool IsPort(string said) =>
        int.TryParse(said, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= IPEndPoint.MaxPort;

    /// <summary>Gets something; null with a message on stderr when there is none.</summary>
    public Task<T?> Get<T>(string path, CancellationToken cancellation) where T : class =>
        Ask<T>(() => http.GetAsync(new Uri(path, UriKind.Relative), cancellation), cancellation);

    /// <summary>Orders something; null with a message on stderr when it was refused.</summary>
    public Task<T?> Post<T>(string path, object? body, CancellationToken cancellation) where T : class =>
        Ask<T>(
            () => http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body ?? new { }, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<T?> Ask<T>(Func<Task<HttpResponseMessage>> send, CancellationToken cancellation)
        where T : class
    {
        try
        {
            using var answer = await send();
            if (answer.IsSuccessStatusCode)
                return typeof(T) == typeof(string)
                    ? (T)(object)await answer.Content.ReadAsStringAsync(cancellation)
                    : await answer.Content.ReadFromJsonAsync<T>(cancellation);
            var wrong = await answer.Content.ReadFromJsonAsync<WrongView>(cancellation);
            Complaint.Say(CommandErrors.NotDone, $"{wrong?.Wrong}");
        }
        catch (HttpRequestException)
        {
            Complaint.Say(CommandErrors.NoAnswer,
                $"no simulator answers on port {port}. Start one with 'run', or use --sim-port.");
        }
        return null;
    }
}
