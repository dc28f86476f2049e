using System.CommandLine;
using HardwareSim.Capture;

namespace HardwareSim.Cli;

/// <summary><c>trace</c>: what is on a wire now, decoded; or what is in a capture.</summary>
internal sealed class TraceCommand
{
    private readonly Argument<string> source = new("PORT|LINE|FILE")
    {
        Description = "A line of the running simulator, its port as in ports.json, or an osdpcap file.",
    };
    private readonly Option<bool> last = new("--last") { Description = "Begins with what the simulator still has." };
    private readonly Option<int?> seconds = new("--seconds") { Description = "How long; without it until stopped." };
    private readonly Option<int> simPort = SimClient.PortOption();
    private readonly TraceOptions options = new();

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("trace", "Prints a wire live, decoded and redacted, one exchange per line.")
        {
            source, last, seconds, simPort,
        };
        options.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (options.Read(parsed) is not { } printer) return ExitCode.WrongInput;
        var wanted = parsed.GetValue(source)!;
        if (File.Exists(wanted)) return CaptureFile.With(new(wanted), printer.Print);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (parsed.GetValue(seconds) is { } time) ending.CancelAfter(TimeSpan.FromSeconds(time));
        await using var feed = await WireFeed.Open(
            parsed.GetValue(simPort), wanted, printer.NeedsAll, parsed.GetValue(last), ending.Token);
        if (feed is null) return ExitCode.WrongInput;
        printer.At(feed.Baud);
        Console.WriteLine($"SIMULATED  {feed.Line}, {feed.Baud} baud");
        await foreach (var record in feed.Records(ending.Token)) printer.Take(record);
        printer.End();
        return ExitCode.Stopped;
    }
}
