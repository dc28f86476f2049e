using System.CommandLine;
using HardwareSim.Control;

namespace HardwareSim.Cli;

/// <summary><c>scale</c>: puts parcels on scales, takes them off, and breaks scales.</summary>
internal static class ScaleCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build() => new("scale", "Puts something on a scale, takes it off, breaks the scale.")
    {
        Put(), Take(), Fault(),
    };

    private static Option<string> ScaleOption() => new("--scale")
    {
        Description = "Which scale.",
        DefaultValueFactory = _ => "scale-parcels",
    };

    private static Command Put()
    {
        var kilograms = new Argument<double>("KILOGRAMS") { Description = "What lies on it then, e.g. 12.4." };
        var (scale, port) = (ScaleOption(), SimClient.PortOption());
        var command = new Command("put", "Puts a parcel on it.") { kilograms, scale, port };
        command.SetAction((parsed, cancellation) => Send(
            parsed.GetValue(port), parsed.GetValue(scale)!, "put", new PutRequest(parsed.GetValue(kilograms)),
            cancellation));
        return command;
    }

    private static Command Take()
    {
        var (scale, port) = (ScaleOption(), SimClient.PortOption());
        var command = new Command("take", "Takes everything off it.") { scale, port };
        command.SetAction((parsed, cancellation) => Send(
            parsed.GetValue(port), parsed.GetValue(scale)!, "put", new PutRequest(0), cancellation));
        return command;
    }

    private static Command Fault()
    {
        var fault = new Argument<string>("FAULT")
        {
            Description = "none, stuck-moving, pounds, cut, unplugged, noise, drift, parity or flood.",
        };
        var (scale, port) = (ScaleOption(), SimClient.PortOption());
        var command = new Command("fault", "Breaks it, or mends it with 'none'.") { fault, scale, port };
        command.SetAction((parsed, cancellation) => Send(
            parsed.GetValue(port), parsed.GetValue(scale)!, "fault", new ScaleFaultRequest(parsed.GetValue(fault)),
            cancellation));
        return command;
    }

    private static async Task<int> Send(
        int port, string scale, string act, object request, CancellationToken cancellation)
    {
        using var client = new SimClient(port);
        var path = $"/scales/{Uri.EscapeDataString(scale)}/{act}";
        if (await client.Post<ScaleBodyView>(path, request, cancellation) is not { } view) return ExitCode.WrongInput;
        Console.WriteLine($"SIMULATED  {view.Id}: {view.Kilograms:0.000} kg on it");
        return ExitCode.Stopped;
    }
}
