using System.Collections.Immutable;
using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Panel;

/// <summary><c>send-file PORT FILE</c>: carries a file to one peripheral.</summary>
internal sealed class SendFileCommand
{
    private readonly Argument<string> port = new("PORT")
    {
        Description = "pty:PATH, serial:PATH or tcp:HOST:PORT; the panel that owns it must be stopped.",
    };
    private readonly Argument<FileInfo> file = new("FILE") { Description = "What to send, at least one octet." };
    private readonly Option<byte> address = new("--address")
    {
        Description = "The peripheral, 0 to 126.", Required = true,
    };
    private readonly Option<byte> type = new("--type")
    {
        Description = "What the peripheral takes it for: 1, or a maker's 128 to 255.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<int> baud = new("--baud")
    {
        Description = "The line's speed.", DefaultValueFactory = _ => 38400,
    };
    private readonly Option<byte[]> others = new("--others")
    {
        Description = "Further peripherals of the line, polled meanwhile as they must be.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo?> keyFile = new("--key-file")
    {
        Description = "A text file with the peripheral's key, 32 hexadecimal digits; without it plain is spoken.",
    };

    public Command Build()
    {
        baud.AcceptOnlyFromAmong([.. OsdpLimits.Bauds.Select(speed => $"{speed}")]);
        port.Validators.Add(result =>
        {
            if (!ByteLinks.IsEndpoint(result.GetValueOrDefault<string>() ?? "", out var because))
                result.AddError(because);
        });
        address.Validators.Add(result => Check(result, result.GetValueOrDefault<byte>()));
        others.Validators.Add(result => Array.ForEach(
            result.GetValueOrDefault<byte[]>() ?? [], one => Check(result, one)));
        var command = new Command("send-file", "Carries a file to a peripheral, in pieces between its line's polls.")
        {
            port, file, address, type, baud, others, keyFile,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(file)!;
        if (path is not { Exists: true, Length: > 0 and <= int.MaxValue })
            return Refuse(CommandErrors.NoFile, $"{path.FullName} is no file with anything in it.");

        var target = parsed.GetValue(address);
        ImmutableArray<byte> all = [target, .. parsed.GetValue(others)!.Where(other => other != target).Distinct()];
        var bus = new BusSettings(parsed.GetValue(baud), all);
        if (parsed.GetValue(keyFile) is { } named)
        {
            if (!named.Exists || !ChannelKey.TryParse(File.ReadAllText(named.FullName).Trim(), out var key))
                return Refuse(
                    CommandErrors.WrongFile, $"{named.FullName} holds no key: 32 hexadecimal digits are one.");
            bus = bus with { Channels = bus.Channels.Add(target, new(key)) };
        }

        var job = new FileJob(parsed.GetValue(type), [.. File.ReadAllBytes(path.FullName)]);
        var budget = new LineBudget(bus.Baud, all.Length, bus.Channels.Count);
        var sender = new FileSender(job, FileTerms.For(budget, isSecure: bus.Channels.Count > 0));
        var errand = new FileErrand(Settings(parsed.GetValue(port)!, bus), target, sender)
        {
            Progressed = taken => Console.Write($"\r{taken} of {job.Total} octets"),
        };
        try
        {
            return Tell(sender, errand.Run(cancellation));
        }
        catch (PortClaimedException claimed)
        {
            return Refuse(CommandErrors.Claimed, claimed.Message);
        }
    }

    private static LineWorkerSettings Settings(string endpoint, BusSettings bus) => new(
        new LineId("send-file"), bus, () => ByteLinks.Open(endpoint, bus.Baud),
        TimeProvider.System, TimeProvider.System.GetTimestamp());

    private static int Tell(FileSender sender, FileOutcome outcome)
    {
        Console.WriteLine();
        Console.WriteLine(outcome switch
        {
            FileOutcome.Processed => "The peripheral has the file and works by it.",
            FileOutcome.Restarting => "The peripheral has the file and restarts now.",
            FileOutcome.Taken => "The peripheral has the file; it does not say whether it works by it.",
            FileOutcome.Unsupported => "The peripheral takes no files (NAK 3).",
            FileOutcome.Refused when sender.Refusal != NakReason.None =>
                $"The peripheral refused (NAK {(byte)sender.Refusal}).",
            FileOutcome.Refused => $"The peripheral ended it: {sender.LastStatus!.Progress} at octet {sender.Offset}.",
            FileOutcome.Lost => "The peripheral did not answer, or restarted too often.",
            FileOutcome.Unconfirmed => "The peripheral had all of it and went away before it said what became of it.",
            FileOutcome.NeverFinished => "The peripheral was still at work when our patience was over.",
            _ => "Given up.",
        });
        return outcome is FileOutcome.Processed or FileOutcome.Restarting or FileOutcome.Taken
            ? ExitCode.Stopped
            : ExitCode.Fault;
    }

    private static void Check(System.CommandLine.Parsing.OptionResult result, byte given)
    {
        if (given > OsdpLimits.AddressMax) result.AddError($"{given} is no address of a peripheral: 0 to 126 are.");
    }

    private static int Refuse(CommandError error, string message) => Complaint.Say("send-file", error, message);
}
