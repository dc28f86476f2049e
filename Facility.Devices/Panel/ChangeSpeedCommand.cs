using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Keys;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Panel;

/// <summary><c>change-speed PORT</c>: brings all peripherals of a line to another speed.</summary>
internal sealed class ChangeSpeedCommand
{
    private readonly Argument<string> port = new("PORT")
    {
        Description = "pty:PATH, serial:PATH or tcp:HOST:PORT; the panel that owns it must be stopped.",
    };
    private readonly Option<FileInfo> site = new("--site") { Description = "The site file.", Required = true };
    private readonly Option<string> line = new("--line") { Description = "Which line of it.", Required = true };
    private readonly Option<int> to = new("--to") { Description = "The new speed.", Required = true };
    private readonly Option<int?> from = new("--from")
    {
        Description = "The speed the peripherals have; without it the site file's.",
    };
    private readonly Option<DirectoryInfo?> data = new("--data")
    {
        Description = "The panel's data folder, for the keys of its peripherals.",
    };

    public Command Build()
    {
        to.AcceptOnlyFromAmong([.. OsdpLimits.Bauds.Select(speed => $"{speed}")]);
        from.AcceptOnlyFromAmong([.. OsdpLimits.Bauds.Select(speed => $"{speed}")]);
        port.Validators.Add(result =>
        {
            if (!ByteLinks.IsEndpoint(result.GetValueOrDefault<string>() ?? "", out var because))
                result.AddError(because);
        });
        var command = new Command("change-speed", "Brings all peripherals of a line to another speed.")
        {
            port, site, line, to, from, data,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (Read(parsed) is not { } wired) return ExitCode.WrongInput;
        var (begin, end) = (parsed.GetValue(from) ?? wired.Baud, parsed.GetValue(to));
        if (begin == end)
            return Refuse(CommandErrors.CommandLine, $"{wired.Id} has {end} baud already; --from says otherwise.");
        if (wired.Peripherals.Any(one => one.Secure) && parsed.GetValue(data) is null)
            return Refuse(
                CommandErrors.CommandLine,
                $"{wired.Id} has peripherals with keys: --data names the folder that holds them.");

        var change = new SpeedChange(begin, end, [.. wired.Peripherals.Select(one => one.Address)]);
        try
        {
            var bus = new BusSettings(begin, change.Peripherals) { NextBaud = end };
            using var claim = parsed.GetValue(data) is { } folder
                ? PanelData.Claim(folder.FullName, "change-speed")
                : null;
            if (claim is not null) bus = bus with { Channels = new ChannelKeyStore(claim.ChannelKeys).Of(wired) };
            var errand = new SpeedErrand(turn => At(parsed.GetValue(port)!, bus, turn), change)
            {
                Turned = baud => Console.WriteLine($"{wired.Id}: at {baud} baud …"),
            };
            errand.Run(cancellation);
        }
        catch (IOException trouble)
        {
            return Refuse(CommandErrors.Trouble, trouble.Message);
        }

        return Tell(wired, change, begin, end);
    }

    private static LineWorkerSettings At(string endpoint, BusSettings bus, SpeedChange turn) => new(
        new LineId("change-speed"), bus with { Baud = turn.Baud, Peripherals = turn.Peripherals },
        () => ByteLinks.Open(endpoint, turn.Baud), TimeProvider.System, TimeProvider.System.GetTimestamp());

    private static int Tell(SiteLine wired, SpeedChange change, int begin, int end)
    {
        Console.WriteLine($"At {end} baud: {Names(change.Moved)}.");
        if (change.Moved.Count == wired.Peripherals.Length)
        {
            Console.WriteLine($"All are there. Set baud: {end} for {wired.Id} in the site file, then start the panel.");
            return ExitCode.Stopped;
        }

        Console.WriteLine($"Still at {begin} baud: {Names(change.Behind)}. Heard at neither: {Names(change.Missing)}.");
        Console.WriteLine($"Give the order again, or bring all back with --from {end} --to {begin}.");
        return ExitCode.Fault;
    }

    private static string Names(IReadOnlyCollection<byte> addresses) =>
        addresses.Count == 0 ? "nobody" : string.Join(", ", addresses);

    private SiteLine? Read(ParseResult parsed)
    {
        var file = parsed.GetValue(site)!;
        if (!file.Exists) return Wrong(CommandErrors.NoFile, $"there is no site file {file.FullName}.");
        if (!SiteReader.TryRead(File.ReadAllText(file.FullName), out var read, out var mistakes))
            return Wrong(CommandErrors.WrongFile, $"{file.FullName}: {string.Join(Environment.NewLine, mistakes)}");
        return read.Lines.FirstOrDefault(one => one.Id.Value == parsed.GetValue(line))
            ?? Wrong(
                CommandErrors.Unknown,
                $"the site has only the lines {string.Join(", ", read.Lines.Select(one => one.Id))}.");
    }

    private static SiteLine? Wrong(CommandError error, string message)
    {
        Refuse(error, message);
        return null;
    }

    private static int Refuse(CommandError error, string message) => Complaint.Say("change-speed", error, message);
}
