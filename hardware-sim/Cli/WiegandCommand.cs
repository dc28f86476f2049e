using System.CommandLine;
using HardwareSim.Control;

namespace HardwareSim.Cli;

/// <summary><c>wiegand READER TROUBLE</c>: what is wrong with a Wiegand reader or its cable.</summary>
internal static class WiegandCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build()
    {
        var reader = new Argument<string>("READER") { Description = "The reader, e.g. store-out." };
        var trouble = new Argument<string>("TROUBLE") { Description = WiegandRequest.Words };
        trouble.AcceptOnlyFromAmong(WiegandRequest.Words.Split(", "));
        var port = SimClient.PortOption();
        var command = new Command("wiegand", "Breaks a Wiegand reader or its cable, or mends it (none).")
        {
            reader, trouble, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var path = $"/wiegand/{Uri.EscapeDataString(parsed.GetValue(reader)!)}";
            var request = new WiegandRequest(parsed.GetValue(trouble));
            if (await client.Post<WiegandView>(path, request, cancellation) is not { } view)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {view.Id}: {view.Trouble}");
            return ExitCode.Stopped;
        });
        return command;
    }
}
