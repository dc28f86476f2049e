using System.CommandLine;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Capture;

namespace HardwareSim.Cli;

/// <summary><c>capture replay</c>: a recorded session again, in one of its two roles, on a real port.</summary>
internal sealed class ReplayCommand
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private readonly Argument<FileInfo> file = new("FILE") { Description = "The capture." };
    private readonly Option<string> role = new("--role") { Description = "pd or acu.", Required = true };
    private readonly Option<string> port = new("--port")
    {
        Description = "pty:PATH, serial:PATH, tcp:HOST:PORT, or a path.",
        Required = true,
    };
    private readonly Option<int> baud = new("--baud") { Description = "Speed.", DefaultValueFactory = _ => 38400 };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        role.AcceptOnlyFromAmong("pd", "acu");
        var command = new Command("replay", "Replays a session: as pd answers a panel, as acu asks peripherals.")
        {
            file, role, port, baud,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var endpoint = parsed.GetValue(port)!;
        if (!ByteLinks.IsEndpoint(endpoint, out _)) endpoint = $"serial:{endpoint}";
        return CaptureFile.With(parsed.GetValue(file)!, records =>
        {
            var session = RecordedSession.Of(records);
            Console.WriteLine($"{session.Exchanges.Count} exchanges, {session.Redacted} frames redacted when recorded");
            using var link = ByteLinks.Open(endpoint, parsed.GetValue(baud));
            return parsed.GetValue(role) == "pd" ? Answer(link, session) : Ask(link, session, parsed.GetValue(baud));
        });
    }

    // Ends when all is said, or when nobody has asked for ten seconds.
    private static int Answer(IByteLink link, RecordedSession session)
    {
        var peripheral = new ReplayPeripheral(session);
        var buffer = new byte[OsdpLimits.FrameSizeMax];
        while (peripheral.Left > 0 && link.Read(buffer, Quiet) is > 0 and var count)
            if (peripheral.Hear(buffer.AsSpan(0, count)) is { IsEmpty: false } reply)
                link.Write(reply.Span);
        Console.WriteLine($"{peripheral.Answered} answered, {peripheral.Repeated} said again, "
            + $"{peripheral.Unknown} not in the capture, {peripheral.Left} never asked for");
        return peripheral is { Left: 0, Unknown: 0 } ? ExitCode.Stopped : ExitCode.Different;
    }

    private static int Ask(IByteLink link, RecordedSession session, int baud)
    {
        var panel = new ReplayPanel(link, baud, TimeProvider.System);
        var differences = 0;
        foreach (var (exchange, index) in session.Exchanges.Select((exchange, index) => (exchange, index + 1)))
        {
            var heard = panel.Ask(exchange);
            if (ReplyDifference.Between(exchange.Reply?.Frame, heard) is not { } what) continue;
            differences++;
            Console.WriteLine($"{index,5}. {what}: {string.Join(' ', ExchangeWords.Of(exchange, "recorded"))}");
        }
        Console.WriteLine($"{session.Exchanges.Count} asked, {differences} answered otherwise than recorded");
        return differences == 0 ? ExitCode.Stopped : ExitCode.Different;
    }
}
