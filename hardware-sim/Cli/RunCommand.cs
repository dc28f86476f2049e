using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Control;
using HardwareSim.Faults;
using HardwareSim.Life;
using HardwareSim.Lines;
using HardwareSim.Ports;
using HardwareSim.Scenarios;

namespace HardwareSim.Cli;

/// <summary><c>run SITE</c>: the building, until stopped.</summary>
internal sealed class RunCommand
{
    private readonly Argument<FileInfo> site = new("SITE") { Description = "The site file." };
    private readonly Option<int> simPort = SimClient.PortOption();
    private readonly Option<string> lines = new("--lines")
    {
        Description = "How lines are carried: pty or tcp.",
        DefaultValueFactory = _ => OperatingSystem.IsLinux() ? "pty" : "tcp",
    };
    private readonly Option<DirectoryInfo> runDir = new("--run-dir")
    {
        Description = "Folder for ports.json and the ports' names.",
        DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "facility-sim")),
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "Seed of the simulated life.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<bool> noPeople = new("--no-people") { Description = "Nobody walks by itself." };
    private readonly Option<FileInfo?> faults = new("--faults")
    {
        Description = "YAML file that lists what is wrong from the start (docs/faults.md).",
    };
    private readonly Option<DirectoryInfo?> deliveredKeys = new("--delivered-keys")
    {
        Description = "Peripherals come with keys of their own, and their list goes into this folder.",
    };
    private readonly Option<string?> silo = new("--silo")
    {
        Description = "The screens' address, for people at stations.",
    };
    private readonly Option<FileInfo?> signIns = new("--sign-ins")
    {
        Description = "A file with sign-ins by role, such as the demo's demo.json; read when a scenario needs one.",
    };
    private readonly Option<bool> noPacing = new("--no-pacing") { Description = "Octets take no time." };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        lines.AcceptOnlyFromAmong("pty", "tcp");
        var command = new Command("run", "Runs the building: peripherals, doors, people. SIMULATED hardware.")
        {
            site, simPort, lines, runDir, seed, noPeople, noPacing, faults, deliveredKeys,
            silo, signIns,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (SiteFiles.Read(parsed.GetValue(site)!) is not { } files) return ExitCode.WrongInput;
        if (ReadFaults(parsed, files.Site) is not { } wrong) return ExitCode.WrongInput;
        var port = parsed.GetValue(simPort);
        if (!IsFree(port))
            return Complaint.Say(CommandErrors.Port, $"port {port} is in use. Choose another with --sim-port.");
        try
        {
            return await Serve(parsed, files, wrong, port, cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Complaint.Say(CommandErrors.Trouble, trouble.Message);
        }
    }

    private IReadOnlyList<(LineId Line, FaultOrder Order)>? ReadFaults(ParseResult parsed, Site read) =>
        parsed.GetValue(faults) is { } file ? FaultsFile.Read(file, read) : [];

    private async Task<int> Serve(
        ParseResult parsed, SiteFiles files, IReadOnlyList<(LineId Line, FaultOrder Order)> wrong, int port,
        CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(parsed.GetValue(runDir)!.FullName).FullName;
        var drawer = new KeyDrawer(Path.Combine(folder, "keys"), parsed.GetValue(deliveredKeys)?.FullName);
        var settings = LineSettings.Real with
        {
            Paced = !parsed.GetValue(noPacing), FilesFolder = Path.Combine(folder, "files"), Keys = drawer.Of,
        };
        var clock = TimeProvider.System;
        Func<LineId, ILineEnd> open = parsed.GetValue(lines) == "pty"
            ? line => new PtyEnd(Path.Combine(folder, line.Value))
            : _ => new TcpEnd();
        using var claim = Claim(folder);
        File.Delete(PortsFile(folder));
        Func<PanelId, string?> chipName = parsed.GetValue(lines) == "pty"
            ? panel => Path.Combine(folder, $"gpio-{panel}")
            : _ => null;
        using var building = new Building(files.Site, files.People, settings, open, clock, chipName);
        if (building.Break(wrong) is { } objection) return Complaint.Say(CommandErrors.WrongFile, objection);
        var scenarios = Path.Combine(parsed.GetValue(site)!.DirectoryName!, "scenarios");
        using var desk = new ScenarioDesk(building, scenarios, () => SignIn(parsed), clock);
        await using var api = ControlApi.Build(building, desk, port);
        await api.StartAsync(cancellation);
        building.Start();
        WritePorts(folder, building);

        var walking = files.People is { } people && !parsed.GetValue(noPeople)
            ? Task.WhenAll(
                new Population(building, new(files.Site, people, parsed.GetValue(seed)), clock).Walk(cancellation),
                new Passersby(building, people, parsed.GetValue(seed), clock).Walk(cancellation))
            : Task.CompletedTask;
        Tell(files.Site, folder, port);
        await StoppedOrFaulted(walking, cancellation);
        File.Delete(PortsFile(folder));
        await api.StopAsync(CancellationToken.None);
        return ExitCode.Stopped;
    }

    private SignedInStaff? SignIn(ParseResult parsed) =>
        parsed.GetValue(silo) is { } address && parsed.GetValue(signIns) is { } file
            ? SignedInStaff.Read(new(address), file)
            : null;

    private static void Tell(Site site, string folder, int port)
    {
        Console.WriteLine($"SIMULATED {site.Label}: {site.Doors.Length} doors on "
            + $"{site.Lines.Length} lines; control http://127.0.0.1:{port}");
        Console.WriteLine($"ports: {PortsFile(folder)}");
        Console.WriteLine("hardware-sim ready");
    }

    private static void WritePorts(string folder, Building building)
    {
        var ports = building.Lines
            .Select(line => KeyValuePair.Create(line.Key.Value, line.Value.Address))
            .Concat(building.Floor.Addresses)
            .Concat(building.Scales.Select(scale => KeyValuePair.Create(scale.Key, scale.Value.Address)))
            .ToDictionary();
        // Written aside and renamed, so that whoever waits for the file never reads half of it.
        var aside = PortsFile(folder) + ".new";
        File.WriteAllText(aside, JsonSerializer.Serialize(new { ports }, Json.Readable));
        File.Move(aside, PortsFile(folder), overwrite: true);
    }

    // Two simulators in one folder would take each other's port names away.
    private static FileStream Claim(string folder)
    {
        var path = Path.Combine(folder, "hardware-sim.lock");
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new IOException($"The run folder {folder} is used by another simulator. Choose one with --run-dir.");
        }
    }

    private static string PortsFile(string folder) => Path.Combine(folder, "ports.json");

    // Walking ends with the run or not at all; a fault in it is one of ours and ends the run.
    private static async Task StoppedOrFaulted(Task walking, CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellation.Register(() => stopped.SetResult());
        await Task.WhenAny(stopped.Task, walking);
        if (walking.IsFaulted) await walking;
        await stopped.Task;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
