using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Bench.Screens;

/// <summary>The whole system as real processes on simulated hardware: building, silo and both panels.</summary>
internal sealed partial class RunningSystem : IAsyncDisposable
{
    private static readonly string[] Panels = ["panel-1", "panel-2"];
    private static readonly TimeSpan ReadyWaitMax = TimeSpan.FromMinutes(3);
    private readonly string folder = Directory.CreateTempSubdirectory("facility-screens-").FullName;
    private readonly List<Process> processes = [];
    private readonly string site;
    private readonly int[] ports = FreePorts(7);

    public RunningSystem(string site)
    {
        this.site = site;
        Simulator = new() { BaseAddress = new($"http://127.0.0.1:{ports[4]}") };
    }

    public IReadOnlyList<Process> Processes => processes;

    public Uri Screens => new($"http://127.0.0.1:{ports[0]}");

    /// <summary>The building's control interface.</summary>
    public HttpClient Simulator { get; }

    private string SignIns => Path.Combine(folder, "silo", "demo.json");

    public async Task Start(CancellationToken cancellation)
    {
        await Start("hardware-sim", "hardware-sim ready", cancellation,
            "run", site, "--sim-port", Text(ports[4]), "--run-dir", Path.Combine(folder, "sim"), "--seed", "1",
            "--no-people", "--delivered-keys", Path.Combine(folder, "keys"), "--silo", Screens.ToString(),
            "--sign-ins", SignIns);
        await Start("Facility.Silo", "silo ready", cancellation,
            "run", "--site", site, "--data", Path.Combine(folder, "silo"), "--port", Text(ports[0]),
            "--link-port", Text(ports[1]), "--orleans-port", Text(ports[2]), "--gateway-port", Text(ports[3]),
            "--demo", "--seed", "1");
        for (var panel = 0; panel < Panels.Length; panel++) await StartPanel(panel, cancellation);
    }

    public (string Name, string Password) SignInOf(string role)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(SignIns));
        var found = facts.RootElement.GetProperty("signIns").EnumerateArray()
            .First(entry => entry.GetProperty("role").GetString() == role);
        return (found.GetProperty("name").GetString()!, found.GetProperty("password").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        foreach (var process in Enumerable.Reverse(processes))
        {
            if (!process.HasExited) _ = Signal(process.Id, 15);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15), TimeProvider.System);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartPanel(int number, CancellationToken cancellation)
    {
        var name = Panels[number];
        var data = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var code = Path.Combine(data, "code.txt");
        using (var facts = JsonDocument.Parse(await File.ReadAllTextAsync(SignIns, cancellation)))
            await File.WriteAllTextAsync(
                code, facts.RootElement.GetProperty("enrolment").GetProperty(name).GetString(), cancellation);
        await Start("Facility.Devices", $"{name} ready", cancellation,
            "run", "--site", site, "--panel", name, "--ports", Path.Combine(folder, "sim", "ports.json"),
            "--data", data, "--silo", $"https://127.0.0.1:{ports[1]}", "--enrol-file", code,
            "--delivered-keys", Path.Combine(folder, "keys"), "--console-port", Text(ports[5 + number]));
    }

    private async Task Start(string project, string ready, CancellationToken cancellation, params string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new(Executable(project), arguments)
            {
                RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            },
        };
        var said = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(ready, StringComparison.Ordinal) is true) said.TrySetResult();
        };
        var wrong = new StringBuilder();
        process.ErrorDataReceived += (_, line) => wrong.AppendLine(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => said.TrySetException(
            new InvalidOperationException($"{project} ended with {process.ExitCode}: {wrong}"));
        process.Start();
        processes.Add(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await said.Task.WaitAsync(ReadyWaitMax, TimeProvider.System, cancellation);
    }

    /// <summary>The program built in the same configuration as this one.</summary>
    private static string Executable(string project)
    {
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(ours.Parent!.Parent!.FullName, project, ours.Name, project);
        return File.Exists(path) ? path : throw new InvalidOperationException(
            $"There is no {path}: build the whole solution first, in this configuration.");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
