using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Site.Changes;
using Facility.Devices.Access;
using Facility.Devices.Gpio;
using Facility.Devices.Journal;
using Facility.Devices.Keys;
using Facility.Devices.Link;
using Facility.Devices.Links;
using Facility.Devices.LocalConsole;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Scales;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

/// <summary>Puts a panel together from its files, runs it and takes it apart again.</summary>
internal static class PanelHost
{
    private static readonly TimeSpan PolledWithin = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(RunSettings settings, CancellationToken cancellation)
    {
        if (Read(settings) is not { } files) return ExitCode.WrongInput;
        using var logs = LoggerFactory.Create(build => build.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        }));
        try
        {
            return await Serve(settings, files, logs, cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SqliteException)
        {
            var error = trouble is PortClaimedException ? CommandErrors.Claimed : CommandErrors.Trouble;
            return Refuse(settings, error, trouble.Message);
        }
    }

    private static async Task<int> Serve(
        RunSettings settings, HostFiles files, ILoggerFactory logs, CancellationToken cancellation)
    {
        using var data = PanelData.Claim(settings.Data.FullName, settings.Panel.Value);
        var clock = new PanelClock(TimeProvider.System);
        var boot = Guid.NewGuid().ToString("n");
        using var journal = new PanelJournal(
            new(data.Journal, boot), clock, logs.CreateLogger<PanelJournal>());
        var keys = new PanelKeys(data.Keys);

        // Said now and in full, rather than at the first card.
        _ = keys.TryReadCardKey(out _);
        var channels = new ChannelKeyStore(data.ChannelKeys);
        foreach (var line in files.Site.Lines) TakeKeys(channels, line, settings);
        var runtime = new PanelRuntimeSettings(
            files.Site, boot, data, clock, new CardKey(() => keys.TryReadCardKey(out var key) ? key : null).Hasher,
            channels, (line, sink) => Open(line, files.Endpoints[line.Id], channels, clock, sink))
        {
            OpenScale = scale => new ScaleWorker(
                scale, () => ByteLinks.Open(files.Scales[scale.Id], scale.Baud), clock),
            OpenGpio = files.Gpio is { } chip
                ? sink => new GpioBank(
                    new(files.Site.Pins, () => GpioEndpoint.Open(chip), clock.Time)
                    {
                        Readers = files.Site.WiegandWires,
                    }, sink)
                : null,
        };
        using var panel = new PanelRuntime(runtime, journal, logs.CreateLogger<PanelRuntime>());

        await using var console = await StartConsole(settings, panel, cancellation);
        await Polled(panel, clock.Time, cancellation);
        Console.WriteLine($"{settings.Panel} ready");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var link = new PanelLinkClient(keys, clock.Time, logs.CreateLogger<PanelLinkClient>())
            .Run(panel, journal, LinkSettings(settings, files), stop.Token);
        await Task.WhenAny(panel.Ended, link);
        await stop.CancelAsync();
        await link;
        return panel.Ended.IsFaulted ? ExitCode.Fault : ExitCode.Stopped;
    }

    private static async Task<WebApplication?> StartConsole(
        RunSettings settings, PanelRuntime panel, CancellationToken cancellation)
    {
        if (settings.ConsolePort is not { } port) return null;
        if (panel.Site.Console is null)
            throw new IOException(
                $"The site file has no console for {settings.Panel}; --console-port has none to serve.");

        var site = new ConsoleSite(panel).Build(port);
        await site.StartAsync(cancellation);
        return site;
    }

    private static PanelLinkSettings LinkSettings(RunSettings settings, HostFiles files) =>
        new(settings.Silos[0], files.SiteDigest, settings.EnrolFile?.FullName)
        {
            Others = [.. settings.Silos.Skip(1)],
            PartDigest = files.PartDigest,
        };

    // Read now as a whole, so that a wrong file is told at the start and not at the first handshake.
    private static void TakeKeys(ChannelKeyStore keys, SiteLine line, RunSettings settings)
    {
        var taken = settings.DeliveredKeys is { Exists: true } delivered ? keys.Take(line, delivered.FullName) : 0;
        if (taken > 0) Console.WriteLine($"{settings.Panel}: {taken} delivered keys taken for {line.Id}");
        _ = keys.Of(line);
    }

    private static LineWorker Open(
        SiteLine line, string endpoint, ChannelKeyStore keys, PanelClock clock, Action<LineId, BusEvent> sink)
    {
        var bus = new BusSettings(line.Baud, [.. line.Peripherals.Select(one => one.Address)])
        {
            Policies = line.Peripherals.ToImmutableDictionary(
                one => one.Address, one => ChannelPolicy.Of(one.Policy)),
        };
        var settings = new LineWorkerSettings(
            line.Id, bus, () => ByteLinks.Open(endpoint, line.Baud), clock.Time, clock.Origin)
        {
            Channels = () => keys.Of(line),
        };
        return new(settings, sink);
    }

    /// <summary>Every line up, every peripheral heard; a silent one holds the start up for a while only.</summary>
    private static async Task Polled(PanelRuntime panel, TimeProvider time, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(PolledWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            for (var revision = -1L; !panel.Lines.All(line => line.Up && line.Online == line.Peripherals);)
                revision = await panel.WaitForChange(revision, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            foreach (var line in panel.Lines.Where(line => line.Online < line.Peripherals))
                Console.WriteLine($"{panel.Id}: line {line.Id} {(line.Up ? "up" : "down")}, "
                    + $"{line.Online} of {line.Peripherals} peripherals answer");
        }
    }

    private static HostFiles? Read(RunSettings settings)
    {
        if (!settings.SiteFile.Exists)
            return Wrong(settings, CommandErrors.NoFile, $"there is no site file {settings.SiteFile.FullName}.");
        var text = File.ReadAllText(settings.SiteFile.FullName);
        if (!SiteReader.TryRead(text, out var site, out var mistakes))
            return Wrong(settings, settings.SiteFile.FullName, mistakes.Select(mistake => mistake.ToString()));
        if (site.Panels.All(panel => panel.Id != settings.Panel))
            return Wrong(
                settings, CommandErrors.Unknown,
                $"the site has only {string.Join(", ", site.Panels.Select(p => p.Id))}.");

        var own = new PanelSite(site, settings.Panel);
        var wrongGpio = "";
        if (!PortsFile.TryRead(settings.PortsFile.FullName, own.Lines, out var endpoints, out var wrong))
            return Wrong(settings, settings.PortsFile.FullName, wrong);
        var gpio = own.Pins.IsEmpty && own.WiegandReaders.IsEmpty
            ? null
            : PortsFile.Gpio(settings.PortsFile.FullName, settings.Panel, out wrongGpio);
        if (wrongGpio.Length > 0) return Wrong(settings, settings.PortsFile.FullName, [wrongGpio]);
        var scales = PortsFile.Scales(settings.PortsFile.FullName, own.Scales, out var wrongScales);
        if (!wrongScales.IsEmpty) return Wrong(settings, settings.PortsFile.FullName, wrongScales);
        return new(
            own, endpoints, scales, gpio, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            SiteNouns.PartDigest(site, settings.Panel));
    }

    private static HostFiles? Wrong(RunSettings settings, string file, IEnumerable<string> mistakes)
    {
        Refuse(settings, CommandErrors.WrongFile, $"{file} is wrong; nothing was started.");
        foreach (var mistake in mistakes) Console.Error.WriteLine($"  {mistake}");
        return null;
    }

    private static HostFiles? Wrong(RunSettings settings, CommandError error, string message)
    {
        Refuse(settings, error, message);
        return null;
    }

    private static int Refuse(RunSettings settings, CommandError error, string message) =>
        Complaint.Say(settings.Panel.Value, error, message);

    private sealed record HostFiles(
        PanelSite Site, ImmutableDictionary<LineId, string> Endpoints,
        ImmutableDictionary<string, string> Scales, string? Gpio, string SiteDigest, string PartDigest);
}
