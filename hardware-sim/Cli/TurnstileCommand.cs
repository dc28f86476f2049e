using System.CommandLine;
using HardwareSim.Control;
using HardwareSim.Doors;

namespace HardwareSim.Cli;

/// <summary><c>turnstile</c>: people at turnstiles, and what is done to a panel's GPIO chip.</summary>
internal static class TurnstileCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build() => new("turnstile", "Walks through turnstiles, pushes them, resets them.")
    {
        Visit(), Walk(),
        Act("reset", "Lifts the arm after a fire; in vain while the signal is lost."),
        Act("drop", "Lets the arms fall: a broken latch."),
        Chip("pull", "Pulls a panel's GPIO chip out."),
        Chip("return", "Puts a panel's GPIO chip back."),
    };

    private static Option<string> MannerOption() => new("--manner")
    {
        Description = "through, back, push, follow, lost-pass, double-pass or late.",
        DefaultValueFactory = _ => "through",
    };

    private static Command Visit()
    {
        var reader = new Argument<string>("READER") { Description = "The reader, e.g. gate-t1-out." };
        var card = new Argument<string>("CARD") { Description = "A staff id, or HEX[:BITS]." };
        var (manner, port) = (MannerOption(), SimClient.PortOption());
        var command = new Command("visit", "Shows a card and goes through.") { reader, card, manner, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var request = new GateRequest(parsed.GetValue(reader), parsed.GetValue(card), parsed.GetValue(manner));
            if (await client.Post<VisitReport>("/turnstiles/visits", request, cancellation) is not { } report)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {report.Door}: {report.Outcome}");
            return report.Outcome == VisitOutcome.Passed ? ExitCode.Stopped : ExitCode.NotPassed;
        });
        return command;
    }

    private static Command Walk()
    {
        var id = new Argument<string>("TURNSTILE") { Description = "The turnstile, e.g. gate-t1." };
        var side = new Argument<string>("SIDE") { Description = "a (in) or b (out)." };
        var (manner, port) = (MannerOption(), SimClient.PortOption());
        var command = new Command("walk", "Somebody without a card comes.") { id, side, manner, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var path = $"/turnstiles/{Uri.EscapeDataString(parsed.GetValue(id)!)}/walk";
            var request = new WalkRequest(parsed.GetValue(side), parsed.GetValue(manner));
            if (await client.Post<WalkView>(path, request, cancellation) is not { } view) return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {view.Id}: {view.Outcome}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Act(string act, string description)
    {
        var id = new Argument<string>("TURNSTILE") { Description = "The turnstile, e.g. gate-t1." };
        var port = SimClient.PortOption();
        var command = new Command(act, description) { id, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var path = $"/turnstiles/{Uri.EscapeDataString(parsed.GetValue(id)!)}/{act}";
            if (await client.Post<TurnstileBodyView>(path, null, cancellation) is not { } view)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {view.Id}: arms {(view.ArmsDown ? "down" : "up")}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Chip(string act, string description)
    {
        var panel = new Argument<string>("PANEL") { Description = "The panel, e.g. panel-1." };
        var port = SimClient.PortOption();
        var command = new Command($"{act}-chip", description) { panel, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var path = $"/gpio/{Uri.EscapeDataString(parsed.GetValue(panel)!)}/{act}";
            if (await client.Post<string>(path, null, cancellation) is null) return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  GPIO chip of {parsed.GetValue(panel)}: {act}");
            return ExitCode.Stopped;
        });
        return command;
    }
}
