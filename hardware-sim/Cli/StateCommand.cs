using System.CommandLine;
using HardwareSim.Control;
using Spectre.Console;

namespace HardwareSim.Cli;

/// <summary><c>state [DOOR]</c>: the bodies as they really are.</summary>
internal sealed class StateCommand
{
    private readonly Argument<string?> door = new("DOOR")
    {
        Description = "One door; without it lines, and the doors that are not secured.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<int> simPort = SimClient.PortOption();

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("state", "Shows the bodies as they really are.") { door, simPort };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var client = new SimClient(parsed.GetValue(simPort));
        if (parsed.GetValue(door) is { } one)
        {
            if (await client.Get<BodyView>($"/doors/{Uri.EscapeDataString(one)}", cancellation) is not { } body)
                return ExitCode.WrongInput;
            Print("SIMULATED  door as it really is", [body]);
            return ExitCode.Stopped;
        }
        if (await client.Get<StateView>("/state", cancellation) is not { } state) return ExitCode.WrongInput;
        Print(state);
        return ExitCode.Stopped;
    }

    private static void Print(StateView state)
    {
        var lines = new Table().Title($"SIMULATED  {Markup.Escape(state.Site)}, up {state.UpSeconds:0} s"
                + (state.Fire ? ", FIRE LOOP TRIPPED" : ""))
            .AddColumns("line", "port", "panel", "cable", "frames", "collisions");
        foreach (var line in state.Lines)
            lines.AddRow(line.Id, Markup.Escape(line.Port), line.PanelThere ? "there" : "-", line.Cut ? "CUT" : "whole",
                $"{line.Frames}", $"{line.Collisions}");
        AnsiConsole.Write(lines);
        BodyView[] others = [.. state.Doors.Where(body => !body.Secured || body.Jammed)];
        Console.WriteLine($"SIMULATED  {state.Doors.Count(body => body.Secured)} of {state.Doors.Count} doors secured");
        if (others.Length > 0) Print("SIMULATED  not secured, or jammed", others);
    }

    internal static void Print(string title, IReadOnlyList<BodyView> bodies)
    {
        var table = new Table().Title(title).AddColumns("door", "bolt", "leaf", "output", "lock", "notes");
        foreach (var body in bodies)
            table.AddRow(
                Markup.Escape(body.Id), body.Bolt, body.Leaf, body.OutputOn ? "on" : "off",
                body.Released ? "let go" : "held", Notes(body));
        AnsiConsole.Write(table);
    }

    private static string Notes(BodyView body) => string.Join(", ", new[]
    {
        body.Kind == "strike" ? "" : body.Kind,
        body.SecondBolt is { } second ? $"second bolt {second}" : "",
        body.Jammed ? "jammed" : "",
        body.Key ? "key turned" : "",
        body.Person ? "somebody in its way" : "",
        body.FireLoop ? "fire loop" : "",
    }.Where(note => note.Length > 0));
}
