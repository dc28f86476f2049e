using System.CommandLine;
using Facility.Contracts.Errors;
using HardwareSim.Control;
using HardwareSim.Faults;
using Spectre.Console;

namespace HardwareSim.Cli;

/// <summary><c>fault list|add|show|clear</c>: what goes wrong on the lines of a running simulator.</summary>
internal static class FaultCommands
{
    /// <summary>The command for the command line.</summary>
    public static Command Build() => new("fault", "Puts faults to work on lines.")
    {
        List(), Add(), Show(), Clear(),
    };

    private static Command List()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "One fault, with what it can be given; without it all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("list", "Lists the faults that exist. Asks no simulator.") { id };
        command.SetAction(parsed => parsed.GetValue(id) is { } one ? PrintOne(one) : PrintAll());
        return command;
    }

    private static Command Add()
    {
        var line = new Argument<string>("LINE") { Description = "The line, e.g. line-b01." };
        var words = new Argument<string[]>("FAULT")
        {
            Description = "Id, values, when: 'L1 3rd reply after OUT to 1', 'L2 octet=9 bit=5 next OUT to 4', "
                + "'L2 1% of replies seed=7', 'D1 at 2 for 5 s'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var port = SimClient.PortOption();
        var command = new Command("add", "Puts a fault to work on a line.") { line, words, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var request = new FaultRequest(parsed.GetValue(line), string.Join(' ', parsed.GetValue(words)!));
            if (await client.Post<FaultView>("/faults", request, cancellation) is not { } view)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {view.Line}: {view.Fault}: {view.State}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Show()
    {
        var port = SimClient.PortOption();
        var command = new Command("show", "Shows the faults at work and how often each has struck.") { port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            if (await client.Get<List<FaultView>>("/faults", cancellation) is not { } views)
                return ExitCode.WrongInput;
            var table = new Table().Title("SIMULATED  faults").AddColumns("line", "fault", "struck", "now");
            foreach (var view in views)
                table.AddRow(view.Line, Markup.Escape(view.Fault), $"{view.Strikes}", view.State);
            AnsiConsole.Write(table);
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Clear()
    {
        var line = new Argument<string?>("LINE")
        {
            Description = "The line; without it all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = SimClient.PortOption();
        var command = new Command("clear", "Ends all faults of a line, or of all lines.") { line, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var request = new FaultClearRequest(parsed.GetValue(line));
            if (await client.Post<string>("/faults/clear", request, cancellation) is not { } count)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  faults ended: {count}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static int PrintAll()
    {
        var table = new Table().AddColumns("id", "where", "what goes wrong", "unless told otherwise");
        foreach (var entry in FaultCatalogue.Entries)
            table.AddRow(entry.Id, $"{entry.Place}", Markup.Escape(entry.Does), WhenOf(entry));
        AnsiConsole.Write(table);
        Console.WriteLine("P, W and O faults are not of a line: 'fault list P4' says what stands in their place.");
        return ExitCode.Stopped;
    }

    private static int PrintOne(string id)
    {
        if (FaultCatalogue.Find(id) is { } entry)
        {
            Console.WriteLine($"{entry.Id} ({entry.Place}): {entry.Does}");
            Console.WriteLine($"  unless told otherwise: {WhenOf(entry)}");
            foreach (var one in entry.Parameters) Console.WriteLine($"  {one.Name}: {one.Means}; {one.Range}");
            return ExitCode.Stopped;
        }
        var stands = FaultCatalogue.Later.GetValueOrDefault(id);
        return Complaint.Say(CommandErrors.Unknown, stands is null
            ? $"there is no fault '{id}'. Ids are {FaultCatalogue.Ids}."
            : $"{id}: {stands}");
    }

    private static string WhenOf(FaultEntry entry) => entry.When + (entry.NeedsAddress ? " at ADDRESS" : "");
}
