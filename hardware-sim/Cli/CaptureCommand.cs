using System.CommandLine;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Capture;

namespace HardwareSim.Cli;

/// <summary><c>capture record|show|replay|diff</c>: wires in files.</summary>
internal static class CaptureCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build() => new("capture", "Records, shows, replays and compares captures (osdpcap).")
    {
        Record(), Show(), new ReplayCommand().Build(), Compare(),
    };

    private static Command Record()
    {
        var line = new Argument<string>("LINE") { Description = "The line, e.g. line-b01, or its port." };
        var file = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var seconds = new Option<int?>("--seconds") { Description = "How long; without it until stopped." };
        var unredacted = TraceOptions.Unredacted("Keeps cards, keys pressed and channel keys in the file.");
        var port = SimClient.PortOption();
        var command = new Command("record", "Records a line of the running simulator.")
        {
            line, file, seconds, unredacted, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (parsed.GetValue(seconds) is { } time) ending.CancelAfter(TimeSpan.FromSeconds(time));
            await using var feed = await WireFeed.Open(
                parsed.GetValue(port), parsed.GetValue(line)!, parsed.GetValue(unredacted), false, ending.Token);
            if (feed is null) return ExitCode.WrongInput;
            var count = 0;
            await using (var to = parsed.GetValue(file)!.CreateText())
                await foreach (var record in feed.Records(ending.Token))
                {
                    new OsdpcapWriter(to, "").Write(record);
                    count++;
                }
            Console.WriteLine($"SIMULATED  {feed.Line}: {count} records in {parsed.GetValue(file)!.FullName}"
                + (parsed.GetValue(unredacted) ? ", NOT redacted" : ", cards and keys redacted"));
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Show()
    {
        var file = File("FILE", "The capture.");
        var options = new TraceOptions();
        var command = new Command("show", "Prints a capture, decoded, one exchange per line.") { file };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (options.Read(parsed) is not { } printing) return ExitCode.WrongInput;
            return CaptureFile.With(parsed.GetValue(file)!, printing.Print);
        });
        return command;
    }

    private static Command Compare()
    {
        var (first, second) = (File("A", "One capture."), File("B", "The other."));
        var command = new Command("diff", "Compares two captures by exchange: 0 alike, 1 different, 2 unreadable.")
        {
            first, second,
        };
        command.SetAction(parsed => CaptureFile.With(parsed.GetValue(first)!, ones =>
        {
            var one = RecordedSession.Of(ones);
            return CaptureFile.With(parsed.GetValue(second)!, others => Differences(one, RecordedSession.Of(others)));
        }));
        return command;
    }

    private static int Differences(RecordedSession first, RecordedSession second)
    {
        var count = 0;
        foreach (var (one, other, what) in CaptureComparison.Between(first, second))
        {
            if (count++ == 0) Console.WriteLine("First difference:");
            Console.WriteLine($"{count,4}. {what}");
            foreach (var line in ExchangeWords.Of(one, "A").Concat(ExchangeWords.Of(other, "B")))
                Console.WriteLine($"      {line}");
        }
        Console.WriteLine($"{first.Exchanges.Count} and {second.Exchanges.Count} exchanges, different: {count}; "
            + "polls without news, sequence numbers and sealed data are not compared.");
        return count == 0 ? ExitCode.Stopped : ExitCode.Different;
    }

    private static Argument<FileInfo> File(string name, string description) => new(name) { Description = description };
}
