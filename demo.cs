#!/usr/bin/env -S dotnet run
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:package System.CommandLine
#:package Spectre.Console

// Starts the whole system on simulated hardware: the building, two panels and the silo with its
// screens, each a process of its own, on an embedded database in a data folder.

using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Spectre.Console;
using static Voice;

var port = new Option<int>("--port") { Description = "Port of the screens on loopback.", DefaultValueFactory = _ => 8080 };
var simPort = new Option<int>("--sim-port") { Description = "Port of the simulator's control API.", DefaultValueFactory = _ => 7080 };
var data = new Option<DirectoryInfo>("--data") { Description = "Folder for databases, keys and logs.", DefaultValueFactory = _ => new(Path.Combine(Demo.Root, "data", "demo")) };
var seed = new Option<int>("--seed") { Description = "Seed of the simulated life.", DefaultValueFactory = _ => 1 };
var site = new Option<FileInfo>("--site") { Description = "Site file.", DefaultValueFactory = _ => new(Path.Combine(Demo.Root, "sites", "colony-1200", "site.yaml")) };
var noPeople = new Option<bool>("--no-people") { Description = "No simulated life; doors move only by your hand." };
var lines = new Option<string>("--lines") { Description = "How lines are carried: pty or tcp.", DefaultValueFactory = _ => OperatingSystem.IsWindows() ? "tcp" : "pty" };
lines.AcceptOnlyFromAmong("pty", "tcp");

var root = new RootCommand("Starts Facility on simulated hardware: simulator, two panels, one silo with its screens.")
{
    port, simPort, data, seed, site, noPeople, lines,
};
root.SetAction((parsed, cancellation) => new Demo(new(
    parsed.GetValue(port), parsed.GetValue(simPort), parsed.GetValue(data)!.FullName, parsed.GetValue(seed),
    parsed.GetValue(site)!.FullName, !parsed.GetValue(noPeople), parsed.GetValue(lines)!)).Run(cancellation));
var line = root.Parse(args);
// A closed terminal stops it as Ctrl-C does; its children hear of it from the terminal themselves.
using var stop = new CancellationTokenSource();
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => { signal.Cancel = true; stop.Cancel(); });
var exit = await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) }, stop.Token);
return line.Errors.Count > 0 ? 2 : exit;

internal sealed record DemoSettings(
    int Port, int SimPort, string Data, int Seed, string Site, bool People, string Lines)
{
    public int LinkPort => Port + 1;
    public int OrleansPort => Port + 2;
    public int GatewayPort => Port + 3;

    // The panels' own consoles follow the silo's four.
    public int ConsolePort(int panel) => Port + 4 + panel;
}

internal sealed class Demo(DemoSettings settings)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);
    private readonly List<Child> children = [];

    // Those of the site, as the silo issued codes for them.
    private string[] panels = [];

    public static string Root { get; } = RootOf();

    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            Check();
            await Build(cancellation);
            await CheckWholeSite(cancellation);
            await AnsiConsole.Status().StartAsync("Starting", status => Start(status, cancellation));
            Tell();
            await Supervise(cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception trouble) when (trouble is DemoException or IOException or UnauthorizedAccessException)
        {
            Say("red", $"{trouble.Message}");
            return 2;
        }
        finally
        {
            await Stop();
        }
    }

    // Whatever can be wrong is looked at before the minute that building takes.
    private void Check()
    {
        CheckSite();
        CheckPorts();
        CheckData();
    }

    private void CheckSite()
    {
        if (!File.Exists(settings.Site)) throw new DemoException($"There is no site file {settings.Site}; --site names one.");
        if (!File.ReadLines(settings.Site).Any(line => line.StartsWith("site:", StringComparison.Ordinal)))
            throw new DemoException($"{settings.Site} is no site file: it has no key 'site'. docs/site-file.md describes one.");
        var people = Path.Combine(Path.GetDirectoryName(settings.Site)!, "people.yaml");
        if (!File.Exists(people)) throw new DemoException($"The demo needs a people.yaml beside {settings.Site}; there is none.");
    }

    // Every mistake at once, before there is a folder, a port's name or a process.
    private async Task CheckWholeSite(CancellationToken cancellation)
    {
        using var check = Process.Start(new ProcessStartInfo(Executable("hardware-sim"), ["check", settings.Site])
        {
            RedirectStandardOutput = true,
        })!;
        await check.StandardOutput.ReadToEndAsync(cancellation);
        await check.WaitForExitAsync(cancellation);
        if (check.ExitCode != 0) throw new DemoException("The site is not as it must be (above); nothing was made.");
    }

    private void CheckData()
    {
        try
        {
            var isNew = !Directory.Exists(settings.Data);
            Directory.CreateDirectory(settings.Data);
            if (isNew) Directory.Delete(settings.Data);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new DemoException($"The data folder {settings.Data} cannot be made or written ({trouble.Message}); --data names another.");
        }
        string[] claims =
        [
            Path.Combine(settings.Data, "silo", "silo.lock"), Path.Combine(settings.Data, "sim", "hardware-sim.lock"),
        ];
        foreach (var claim in claims.Where(File.Exists))
        {
            try
            {
                using var probe = new FileStream(claim, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                throw new DemoException($"Another demo works in {settings.Data}; stop it, or give --data another folder.");
            }
        }
    }

    private void CheckPorts()
    {
        if (settings.Port is < 1 or > 65530)
            throw new DemoException($"--port {settings.Port}: 1 to 65530 are possible, because it takes six in a row.");
        if (settings.SimPort is < 1 or > 65535) throw new DemoException($"--sim-port {settings.SimPort}: 1 to 65535 are possible.");
        int[] screens = [settings.Port, settings.LinkPort, settings.OrleansPort, settings.GatewayPort,
            settings.ConsolePort(0), settings.ConsolePort(1)];
        if (screens.Contains(settings.SimPort))
            throw new DemoException($"--sim-port {settings.SimPort} is one of the six of --port ({settings.Port} to {settings.ConsolePort(1)}).");
        foreach (var number in screens.Append(settings.SimPort))
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, number);
                probe.Start();
            }
            catch (SocketException)
            {
                throw new DemoException(
                    $"Port {number} is in use or not allowed. --port takes six in a row ({settings.Port} to {settings.ConsolePort(1)}), --sim-port one ({settings.SimPort}).");
            }
        }
    }

    private static async Task Build(CancellationToken cancellation)
    {
        Say("grey", "Building; the first time takes some minutes.");
        var build = Process.Start(new ProcessStartInfo("dotnet",
            ["build", Path.Combine(Root, "Facility.Demo.slnf"), "-c", "Release", "-v", "quiet", "-nologo", "-clp:ErrorsOnly"]))!;
        var ended = build.WaitForExitAsync(cancellation);
        for (var seconds = 10; await Task.WhenAny(ended, Task.Delay(TellEvery, TimeProvider.System, cancellation)) != ended; seconds += 10)
        {
            cancellation.ThrowIfCancellationRequested();
            Say("grey", $"Still building ({seconds} s).");
        }
        await ended;
        if (build.ExitCode != 0) throw new DemoException("The build failed; its errors stand above.");
    }

    private async Task Start(StatusContext status, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(settings.Data, "logs"));
        status.Status("The building: lines, peripherals, doors");
        await Begin("hardware-sim", "hardware-sim", "hardware-sim ready",
            ["run", settings.Site, "--sim-port", Text(settings.SimPort), "--lines", settings.Lines, "--run-dir", Folder("sim"),
                "--delivered-keys", Folder("delivered-keys"),
                "--silo", $"http://127.0.0.1:{settings.Port}", "--sign-ins", Path.Combine(Folder("silo"), "demo.json"),
                "--seed", Text(settings.Seed), .. settings.People ? Array.Empty<string>() : ["--no-people"]], cancellation);

        status.Status("The silo: database, record, screens");
        await Begin("silo", "Facility.Silo", "silo ready",
            ["run", "--site", settings.Site, "--data", Folder("silo"), "--port", Text(settings.Port), "--link-port", Text(settings.LinkPort),
                "--orleans-port", Text(settings.OrleansPort), "--gateway-port", Text(settings.GatewayPort), "--demo", "--seed", Text(settings.Seed)],
            cancellation);

        status.Status("Panels: enrol, connect, take their tables");
        panels = await PanelsOfSite(cancellation);
        foreach (var panel in panels) await BeginPanel(panel, cancellation);
        await UntilPanelsConnected(cancellation);
    }

    private async Task<string[]> PanelsOfSite(CancellationToken cancellation)
    {
        using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder("silo"), "demo.json"), cancellation));
        return [.. facts.RootElement.GetProperty("enrolment").EnumerateObject().Select(panel => panel.Name)];
    }

    private async Task BeginPanel(string panel, CancellationToken cancellation)
    {
        var enrolment = Path.Combine(Folder(panel), "enrolment-code.txt");
        using (var facts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder("silo"), "demo.json"), cancellation)))
            await File.WriteAllTextAsync(enrolment, facts.RootElement.GetProperty("enrolment").GetProperty(panel).GetString(), cancellation);
        await Begin(panel, "Facility.Devices", $"{panel} ready",
            ["run", "--site", settings.Site, "--panel", panel, "--ports", Path.Combine(Folder("sim"), "ports.json"), "--data", Folder(panel),
                "--silo", $"https://127.0.0.1:{settings.LinkPort}", "--enrol-file", enrolment,
                "--delivered-keys", Folder("delivered-keys"),
                "--console-port", Text(settings.ConsolePort(Array.IndexOf(panels, panel)))], cancellation);
    }

    private async Task UntilPanelsConnected(CancellationToken cancellation)
    {
        using var http = new HttpClient();
        for (var second = 0; second < 60; second++)
        {
            try
            {
                var state = await http.GetStringAsync(new Uri($"http://127.0.0.1:{settings.Port}/health/panels"), cancellation);
                if (panels.All(panel => state.Contains($"{panel}: connected", StringComparison.Ordinal))) return;
            }
            catch (HttpRequestException)
            {
                // The silo is between two starts; the next second asks again.
            }
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);
        }
        throw new DemoException($"The panels did not connect within a minute; see {Path.Combine(settings.Data, "logs")}.");
    }

    private async Task Begin(string name, string project, string ready, string[] arguments, CancellationToken cancellation)
    {
        var child = new Child(name, Executable(project), arguments, Path.Combine(settings.Data, "logs", $"{name}.log"), ready);
        children.Add(child);
        await child.Start(cancellation);
        Say("grey", $"{name} is ready (process {child.Id}).");
    }

    private async Task Supervise(CancellationToken cancellation)
    {
        while (true)
        {
            var ended = await await Task.WhenAny(children.Select(child => child.Ended(cancellation)));
            cancellation.ThrowIfCancellationRequested();
            Say("yellow", $"{ended.Name} died (exit {ended.ExitCode}); restarting it.");
            await Task.Delay(TimeSpan.FromSeconds(Math.Min(ended.Starts, 10) * 0.5), TimeProvider.System, cancellation);
            try
            {
                await ended.Start(cancellation);
                Say("green", $"{ended.Name} is back (process {ended.Id}, start {ended.Starts}).");
            }
            catch (DemoException trouble)
            {
                Say("red", $"{trouble.Message}");
            }
        }
    }

    private void Tell()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder("silo"), "demo.json")));
        Say("green", $"Facility runs at http://127.0.0.1:{settings.Port}  (SIMULATED hardware, fictional people)");
        var table = new Table();
        table.AddColumns("Role", "Sign-in", "Password");
        foreach (var signIn in facts.RootElement.GetProperty("signIns").EnumerateArray())
            table.AddRow(signIn.GetProperty("role").GetString()!, signIn.GetProperty("name").GetString()!, signIn.GetProperty("password").GetString()!);
        AnsiConsole.Write(table);
        var silo = Folder("silo");
        var sim = $"{Path.GetRelativePath(Environment.CurrentDirectory, Executable("hardware-sim"))}";
        var portOption = settings.SimPort == 7080 ? "" : $" --sim-port {settings.SimPort}";
        Console.WriteLine(string.Join('\n', File.ReadLines(Path.Combine(Root, "docs", "first-five-minutes.txt"))
            .Select(line => line.Replace("{sim}", sim).Replace("{sim-port}", portOption).Replace("{data}", Here(silo)).Replace("{copy}", Here(Path.Combine(settings.Data, "copy")))
                .Replace("{silo}", Path.GetRelativePath(Environment.CurrentDirectory, Executable("Facility.Silo"))))));
        Say("grey", $"The panels' own consoles: {string.Join(" and ", panels.Select((_, index) => $"http://127.0.0.1:{settings.ConsolePort(index)}"))} (docs/console.md).");
        Say("grey", $"Data and logs: {settings.Data}. Ctrl-C stops everything.");
    }

    private async Task Stop()
    {
        if (children.Count == 0) return;
        Say("grey", "Stopping.");
        await Task.WhenAll(children.AsEnumerable().Reverse().Select(child => child.Stop()));
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(settings.Data, name)).FullName;

    private static string Here(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);

    private static string Executable(string project) =>
        Path.Combine(Root, "artifacts", "bin", project, "release", OperatingSystem.IsWindows() ? $"{project}.exe" : project);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string RootOf([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

/// <summary>One process of ours: started, watched, told to stop.</summary>
internal sealed class Child(
    string name, string executable, string[] arguments, string log, string ready) : IDisposable
{
    private static readonly TimeSpan ReadyWaitMax = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopWaitMax = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<string> last = new();
    private Process? process;

    public string Name => name;
    public int Id => process!.Id;
    public int Starts { get; private set; }
    public int ExitCode => process!.ExitCode;

    public async Task Start(CancellationToken cancellation)
    {
        Starts++;
        last.Clear();
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writer = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
        process = new Process
        {
            StartInfo = new(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var first = await Task.WhenAny(isReady.Task, process.WaitForExitAsync(cancellation), Task.Delay(ReadyWaitMax, TimeProvider.System, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (first == isReady.Task) return;
        throw new DemoException(process.HasExited
            ? $"{name} ended at once (exit {process.ExitCode}):\n{string.Join('\n', last)}"
            : $"{name} was not ready within {ReadyWaitMax.TotalSeconds:0} s; see {log}.");

        void Hear(string? line)
        {
            if (line is null) return;
            writer.WriteLine(line);
            last.Enqueue(line);
            while (last.Count > 12) last.TryDequeue(out _);
            if (line.Contains(ready, StringComparison.Ordinal)) isReady.TrySetResult();
        }
    }

    public async Task<Child> Ended(CancellationToken cancellation)
    {
        await process!.WaitForExitAsync(cancellation);
        return this;
    }

    public void Dispose() => process?.Dispose();

    public async Task Stop()
    {
        if (process is null or { HasExited: true }) return;
        if (OperatingSystem.IsWindows() || Signal(process.Id, 15) != 0) process.Kill(entireProcessTree: true);
        using var patience = new CancellationTokenSource(StopWaitMax, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Say("yellow", $"{name} did not stop in {StopWaitMax.TotalSeconds:0} s and was killed.");
            process.Kill(entireProcessTree: true);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}

internal static class Voice
{
    public static void Say(string colour, string text)
    {
        try
        {
            AnsiConsole.MarkupLine($"[{colour}]{Markup.Escape(text)}[/]");
        }
        catch (IOException)
        {
            // The terminal is gone, and whoever read it; stopping goes on.
        }
    }
}

internal sealed class DemoException(string message) : Exception(message);
