using System.CommandLine;
using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Contracts.Processes;
using HardwareSim.Cli;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = new RootCommand("SIMULATED access-control hardware: a building with OSDP peripherals, doors and people.")
{
    new RunCommand().Build(), new CardCommand().Build(), new StateCommand().Build(), new CheckCommand().Build(),
    FaultCommands.Build(), new ConformanceCommand().Build(),
};
foreach (var command in ActCommands.Build()) root.Add(command);
root.Add(CaptureCommand.Build());
root.Add(TurnstileCommand.Build());
root.Add(WiegandCommand.Build());
root.Add(ScaleCommand.Build());
root.Add(new TraceCommand().Build());
root.Add(new PlayCommand().Build());
root.Add(new WiringCommand().Build());
root.Add(new NewCommand().Build());
using var hangUp = new HangUp();
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync(cancellationToken: hangUp.Stop);
return parsed.Errors.Count > 0 ? Complaint.Say(CommandErrors.CommandLine, "nothing was done.") : code;
