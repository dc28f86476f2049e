using System.Net.Http.Json;
using System.Text.Json;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Kit;

/// <summary>The whole system as real processes on the demo site: simulator, silo, panels. Nothing is
/// replaced.</summary>
public sealed class RunningFacility : IAsyncDisposable
{
    public const string Panel1 = "panel-1";
    public const string Panel2 = "panel-2";

    private readonly int[] ports = FreePorts.Take(7);
    private readonly Dictionary<string, ProcessUnderTest> panels = [];
    private ProcessUnderTest? silo;
    private ProcessUnderTest? simulator;

    /// <summary>Where all of it keeps its files; deleted at the end.</summary>
    public string Folder
    {
        get => field ??= Directory.CreateTempSubdirectory("facility-e2e-").FullName;
        init => field = Directory.CreateDirectory(value).FullName;
    }

    public static string SiteFile => Repository.At("sites", "colony-1200", "site.yaml");

    public Uri Screens => new($"http://127.0.0.1:{ports[0]}");

    public string SiloAddress => $"https://127.0.0.1:{ports[1]}";

    /// <summary>Where panels look for the silo when it is not at its own address.</summary>
    public string[] OtherSilos { get; init; } = [];

    public string Ports => Path.Combine(Folder, Divert is null ? "sim" : "diverted", "ports.json");

    /// <summary>The port of the simulator's control API.</summary>
    public string SimPort => Text(ports[4]);

    public HttpClient Simulator { get; private set; } = null!;

    /// <summary>The page of a panel's own console.</summary>
    public Uri Console(string panel) => new($"http://127.0.0.1:{ports[panel == Panel1 ? 5 : 6]}");

    public string SiloData => Path.Combine(Folder, "silo");

    /// <summary>The keys that the building's peripherals come with.</summary>
    public string DeliveredKeys => Path.Combine(Folder, "delivered-keys");

    public ProcessUnderTest Silo => silo!;

    /// <summary>The simulator's process.</summary>
    public ProcessUnderTest Building => simulator!;

    public ProcessUnderTest Panel(string name) => panels[name];

    /// <summary>How the simulator carries its lines.</summary>
    public string Lines { get; init; } = "pty";

    /// <summary>Puts something between a panel and its ports: gets the text of ports.json, gives another.</summary>
    public Func<string, string>? Divert { get; init; }

    public static Task<RunningFacility> Start(params string[] panelNames) => new RunningFacility().Begin(panelNames);

    public async Task<RunningFacility> Begin(params string[] panelNames)
    {
        try
        {
            await Task.WhenAll(StartSimulator(), StartSilo());
            foreach (var name in panelNames) await StartPanel(name);
            foreach (var name in panelNames) await UntilConnected(name);
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async Task StartSilo() =>
        silo = await ProcessUnderTest.Start("Facility.Silo", "silo ready", SiloArguments);

    /// <summary>Starts the silo with everything it writes, syncs and sends written down in a file.</summary>
    public async Task StartSiloTraced(string trace) =>
        silo = await ProcessUnderTest.StartTraced(trace, "Facility.Silo", "silo ready", SiloArguments);

    /// <summary>Starts the silo and kills it after a while, wherever in its start it is.</summary>
    public Task KillInStart(TimeSpan after) => ProcessUnderTest.KillAfter(after, "Facility.Silo", SiloArguments);

    public async Task StartPanel(string name)
    {
        var data = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        var code = Path.Combine(data, "code.txt");
        using (var facts = Facts())
            await File.WriteAllTextAsync(code,
                facts.RootElement.GetProperty("enrolment").GetProperty(name).GetString());
        panels[name] = await ProcessUnderTest.Start("Facility.Devices", $"{name} ready",
        [
            "run", "--site", SiteFile, "--panel", name, "--ports", Ports,
            "--data", data, "--silo", SiloAddress, "--enrol-file", code,
            "--delivered-keys", DeliveredKeys, "--console-port", Text(Console(name).Port),
            .. OtherSilos.SelectMany(address => new[] { "--silo", address }),
        ]);
    }

    public Task UntilConnected(string panel) =>
        Eventually.Holds(async () => (await Health()).Contains($"{panel}: connected", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30), () => $"{panel} is not connected.\n{panels[panel].Said}\n--- silo\n{silo!.Said}");

    /// <summary>Presents a card at a reader and waits for what the door did.</summary>
    public async Task<JsonElement> Present(string reader, string card, string? pin = null)
    {
        using var answer = await Simulator.PostAsJsonAsync("/cards", new { reader, card, pin });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Presents a card and gives only how it ended: passed, denied and so on.</summary>
    public async Task<string> Outcome(string reader, string card, string? pin = null) =>
        (await Present(reader, card, pin)).GetProperty("outcome").GetString()!;

    /// <summary>Whether a door's leaf is really closed and its bolt really home.</summary>
    public async Task<bool> IsSecured(string door) => (await Body(door)).GetProperty("secured").GetBoolean();

    /// <summary>A door's body in the simulator: what really is.</summary>
    public async Task<JsonElement> Body(string door) =>
        await Simulator.GetFromJsonAsync<JsonElement>(new Uri($"/doors/{door}", UriKind.Relative));

    /// <summary>The last frames of a line as an independent reader understands them; a wire on which anything
    /// is wrong fails.</summary>
    public async Task<IReadOnlyList<IndependentFrame>> Wire(string line)
    {
        var log = await Simulator.GetFromJsonAsync<JsonElement>(
            new Uri($"/wire/{line}?unredacted=true", UriKind.Relative));
        var verdict = WireJudge.Judge(log.EnumerateArray().Select(Heard), terms: new());
        Assert.True(verdict.Complaints.Count == 0, $"{line}: {verdict}");
        return [.. verdict.Frames.Select(read => read.Frame)];
    }

    public (string Name, string Password) SignInOf(string role)
    {
        using var facts = Facts();
        var signIn = facts.RootElement.GetProperty("signIns").EnumerateArray()
            .First(entry => entry.GetProperty("role").GetString() == role);
        return (signIn.GetProperty("name").GetString()!, signIn.GetProperty("password").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var panel in panels.Values) await panel.DisposeAsync();
        if (silo is not null) await silo.DisposeAsync();
        if (simulator is not null) await simulator.DisposeAsync();
        Simulator?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public async Task StartSimulator()
    {
        Simulator?.Dispose();
        simulator = await ProcessUnderTest.Start("hardware-sim", "hardware-sim ready",
            "run", SiteFile, "--sim-port", Text(ports[4]), "--run-dir", Path.Combine(Folder, "sim"), "--seed",
                "1", "--no-people",
            "--lines", Lines, "--delivered-keys", DeliveredKeys,
            "--silo", Screens.ToString(), "--sign-ins", Path.Combine(SiloData, "demo.json"));
        if (Divert is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Ports)!);
            await File.WriteAllTextAsync(Ports, Divert(await File.ReadAllTextAsync(Path.Combine(Folder, "sim",
                "ports.json"))));
        }
        Simulator = new HttpClient { BaseAddress = new($"http://127.0.0.1:{ports[4]}") };
    }

    private string[] SiloArguments =>
    [
        "run", "--site", SiteFile, "--data", SiloData, "--port", Text(ports[0]), "--link-port", Text(ports[1]),
        "--orleans-port", Text(ports[2]), "--gateway-port", Text(ports[3]), "--demo", "--seed", "1",
    ];

    private async Task<string> Health()
    {
        using var http = new HttpClient { BaseAddress = Screens };
        return await http.GetStringAsync(new Uri("/health/panels", UriKind.Relative));
    }

    private static Utterance Heard(JsonElement entry) => new(
        TimeSpan.FromMilliseconds(entry.GetProperty("atMs").GetDouble()),
        entry.GetProperty("from").GetString() == "panel",
        Convert.FromHexString(entry.GetProperty("octets").GetString()!));

    private JsonDocument Facts() => JsonDocument.Parse(File.ReadAllText(Path.Combine(SiloData, "demo.json")));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
