using System.CommandLine;
using Facility.Silo.Accounts;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;

namespace Facility.Silo.Commands;

/// <summary><c>run</c>: one silo until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var site = new Option<string>("--site") { Required = true, Description = "The site file." };
        var data = new Option<string>("--data") { Required = true, Description = "The data folder." };
        var port = Port("--port", 8080, "Port of the screens, on loopback.");
        var link = Port("--link-port", 8443, "Port of the panel link, on loopback.");
        var orleans = Port("--orleans-port", 11111, "Port between silos, on loopback.");
        var gateway = Port("--gateway-port", 30000, "Port of the grains' gateway, on loopback.");
        var demo = new Option<bool>("--demo") { Description = "Fictional people and generated sign-ins." };
        var seed = new Option<int>("--seed") { Description = "Told in the record with the start." };
        var export = new Option<string?>("--export")
        {
            Description = "Where the signed record leaves to; best on another machine.",
        };
        var standby = new Option<bool>("--standby")
        {
            Description = "While another silo works on the same database, wait for it to end, then take over.",
        };
        var command = new Command("run", "Runs a silo with the screens and the panel link.")
        {
            site, data, port, link, orleans, gateway, demo, seed, export, standby,
        };
        command.SetAction((parsed, cancellation) => Run(
            WithExport(parsed.GetValue(export), new(
                parsed.GetRequiredValue(site), Path.GetFullPath(parsed.GetRequiredValue(data)),
                parsed.GetValue(port), parsed.GetValue(link), parsed.GetValue(orleans), parsed.GetValue(gateway),
                parsed.GetValue(demo), parsed.GetValue(seed))),
            parsed.GetValue(standby), cancellation));
        return command;
    }

    private static SiloSettings WithExport(string? export, SiloSettings settings) =>
        export is null ? settings : settings with { ExportFolder = Path.GetFullPath(export) };

    private static Option<int> Port(string name, int number, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => number,
    };

    private static async Task<int> Run(SiloSettings asked, bool standby, CancellationToken cancellation)
    {
        // Whatever can be wrong is looked at before anything is made.
        var settings = asked with { Database = DatabaseSettings.Read(asked.Data) };
        var site = SiteFiles.ReadSite(settings.SiteFile);
        var people = settings.Demo ? SiteFiles.ReadPeople(settings.PeopleFile, site) : null;
        Ports.RequireFree(settings);
        using var claim = DataFolder.Claim(settings.Data);
        var held = await new DatabaseStart(settings.Database, TimeProvider.System, Console.WriteLine)
            .Claim(standby, cancellation);

        await using var app = SiloHost.Build(settings, site);
        var keeper = app.Services.GetRequiredService<ClaimKeeper>();
        keeper.Keep(held);
        var code = await app.Services.GetRequiredService<Preparation>().Run(people, cancellation);
        var inspector = await app.Services.GetRequiredService<InspectorAccess>().Ensure(cancellation);
        await app.StartAsync(cancellation);
        if (code.Length > 0)
            Console.WriteLine($"Nobody can sign in yet. Bootstrap code for the first administrator: {code}");
        if (inspector.Length > 0)
        {
            Console.WriteLine($"Sign-in of the inspector, told this once; hand it over sealed: "
                + $"{InspectorAccess.SignInName} {inspector}");
        }
        Console.WriteLine($"key of checkpoints: {app.Services.GetRequiredService<RecordExport>().Key.Verifier.Text}");
        Console.WriteLine($"screens on http://127.0.0.1:{settings.Port}");
        Console.WriteLine("silo ready");
        await app.WaitForShutdownAsync(cancellation);
        return keeper.GaveUp ? ExitCode.TakenOver : ExitCode.Stopped;
    }
}
