using System.CommandLine;
using HardwareSim.Control;
using HardwareSim.Doors;
using Spectre.Console;

namespace HardwareSim.Cli;

/// <summary><c>card READER CARD</c>: presents a card and prints what the door did.</summary>
internal sealed class CardCommand
{
    private readonly Argument<string> reader = new("READER") { Description = "The reader, e.g. b01-gate-out." };
    private readonly Argument<string> card = new("CARD") { Description = "A staff id, or HEX[:BITS]." };
    private readonly Option<string> pin = new("--pin")
    {
        Description = "Digits keyed in when the reader asks; a staff id brings its own.",
    };
    private readonly Option<int> simPort = SimClient.PortOption();

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("card", "Presents a card at a reader and waits for the door.")
        {
            reader, card, pin, simPort,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var client = new SimClient(parsed.GetValue(simPort));
        var request = new CardRequest(parsed.GetValue(reader), parsed.GetValue(card), parsed.GetValue(pin));
        if (await client.Post<VisitReport>("/cards", request, cancellation) is not { } report)
            return ExitCode.WrongInput;
        Print(report);
        return report.Outcome == VisitOutcome.Passed ? ExitCode.Stopped : ExitCode.NotPassed;
    }

    private static void Print(VisitReport report)
    {
        var who = report.Person.Length > 0 ? report.Person : report.Card;
        var table = new Table().Title($"SIMULATED  {Markup.Escape(who)} at {Markup.Escape(report.Reader)}")
            .AddColumn(new TableColumn("after ms").RightAligned()).AddColumn("what the building did");
        foreach (var moment in report.Moments)
            table.AddRow($"{moment.AfterMs:0.0}", Markup.Escape(moment.What));
        AnsiConsole.Write(table);
        Console.WriteLine($"{(report.Door.Length > 0 ? report.Door : report.Reader)}: {report.Outcome}");
    }
}
