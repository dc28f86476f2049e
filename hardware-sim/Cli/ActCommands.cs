using System.CommandLine;
using System.Globalization;
using HardwareSim.Control;

namespace HardwareSim.Cli;

/// <summary>The small commands that do one thing to a door, a line or the fire loop.</summary>
internal static class ActCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> Build() =>
    [
        OnDoor("jam", "The bolt no longer comes home."),
        OnDoor("unjam", "The bolt can come home again."),
        OnDoor("push", "Somebody pushes the leaf."),
        OnDoor("shut", "Somebody shuts the leaf."),
        OnDoor("obstruct", "Somebody steps into a slider's way, or a vehicle stands in a gate's."),
        OnDoor("clear", "The way is free again."),
        OnDoor("stall", "A slider's motor turns and its leaf does not move."),
        OnDoor("unstall", "It moves again."),
        OnDoor("slip", "A magnet or bolt does not hold although nobody let go."),
        OnDoor("grip", "It holds again."),
        OnLine("cut", "Cuts a line's cable."),
        OnLine("mend", "Mends a line's cable."),
        OnKey(),
        OnCall(),
        Reset(),
        Lever(),
        Fire(),
    ];

    private static Command OnKey()
    {
        var block = new Argument<string>("PLACE") { Description = "The block or the door, e.g. b01 or b01-gate." };
        var act = new Argument<string>("ACT") { Description = "turn, or back." };
        act.AcceptOnlyFromAmong("turn", "back");
        var port = SimClient.PortOption();
        var command = new Command(
            "key", "Turns a block's lockdown key or a key in a door's cylinder, or turns it back.")
        {
            block, act, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var (id, does) = (parsed.GetValue(block)!, parsed.GetValue(act)!);
            var path = $"/keys/{Uri.EscapeDataString(id)}/{does}";
            if (await client.Post<string>(path, null, cancellation) is null) return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  key of {id}: {(does == "turn" ? "turned" : "turned back")}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command OnCall()
    {
        var cell = new Argument<string>("CELL") { Description = "The cell, e.g. cell-1." };
        var act = new Argument<string>("ACT") { Description = "press, release: the button; reset, rest: the contact." };
        act.AcceptOnlyFromAmong("press", "release", "reset", "rest");
        var port = SimClient.PortOption();
        var command = new Command("call", "A cell's call button, and the officer's contact beside it.")
        {
            cell, act, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var (id, does) = (parsed.GetValue(cell)!, parsed.GetValue(act)!);
            var path = $"/calls/{Uri.EscapeDataString(id)}/{does}";
            if (await client.Post<string>(path, null, cancellation) is null) return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  call button of {id}: {does}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Reset()
    {
        var line = new Argument<string>("LINE") { Description = "The line, e.g. line-b01." };
        var address = new Argument<int>("ADDRESS") { Description = "The peripheral's address." };
        var port = SimClient.PortOption();
        var command = new Command("reset", "A peripheral is as it left the factory: its key is gone.")
        {
            line, address, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var (id, number) = (parsed.GetValue(line)!, parsed.GetValue(address));
            var path = string.Create(
                CultureInfo.InvariantCulture, $"/lines/{Uri.EscapeDataString(id)}/{number}/reset");
            if (await client.Post<string>(path, null, cancellation) is null) return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {id}/{number}: as it left the factory");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command OnDoor(string act, string description)
    {
        var door = new Argument<string>("DOOR") { Description = "The door, e.g. b01-l1-c03." };
        var port = SimClient.PortOption();
        var command = new Command(act, description) { door, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var path = $"/doors/{Uri.EscapeDataString(parsed.GetValue(door)!)}/{act}";
            if (await client.Post<BodyView>(path, null, cancellation) is not { } body) return ExitCode.WrongInput;
            StateCommand.Print($"SIMULATED  {act}", [body]);
            if (act == "push")
                Console.WriteLine(body.Leaf == "closed" ? $"{body.Id}: held, it is locked." : $"{body.Id}: gave way.");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command OnLine(string act, string description)
    {
        var line = new Argument<string>("LINE") { Description = "The line, e.g. line-b01." };
        var port = SimClient.PortOption();
        var command = new Command(act, description) { line, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var id = parsed.GetValue(line)!;
            if (await client.Post<string>($"/lines/{Uri.EscapeDataString(id)}/{act}", null, cancellation) is null)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {id}: cable {(act == "cut" ? "cut" : "whole")}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Lever()
    {
        var lever = new Argument<string>("LEVER") { Description = "The lever, by its id in the site file." };
        var act = new Argument<string>("ACT") { Description = "pull or return." };
        act.AcceptOnlyFromAmong("pull", "return");
        var port = SimClient.PortOption();
        var command = new Command("lever", "Pulls an emergency lever, or puts it back.") { lever, act, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var (id, does) = (parsed.GetValue(lever)!, parsed.GetValue(act)!);
            if (await client.Post<string>($"/levers/{Uri.EscapeDataString(id)}/{does}", null, cancellation) is null)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  {id}: {(does == "pull" ? "pulled" : "back in its place")}");
            return ExitCode.Stopped;
        });
        return command;
    }

    private static Command Fire()
    {
        var state = new Argument<string>("STATE") { Description = "on or off." };
        state.AcceptOnlyFromAmong("on", "off");
        var port = SimClient.PortOption();
        var command = new Command(
            "fire", "Trips or restores the fire panel: the hard-wired loop, and the contacts of fire inputs.")
        {
            state, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new SimClient(parsed.GetValue(port));
            var on = parsed.GetValue(state) == "on";
            if (await client.Post<string>("/fire", new FireRequest(on), cancellation) is null)
                return ExitCode.WrongInput;
            Console.WriteLine($"SIMULATED  fire loop {(on ? "tripped" : "restored")}");
            return ExitCode.Stopped;
        });
        return command;
    }
}
