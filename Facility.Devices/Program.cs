using System.CommandLine;
using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Contracts.Processes;
using Facility.Devices.Journal;
using Facility.Devices.Panel;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = new RootCommand("A panel: the program beside the doors that decides and drives.")
{
    new RunCommand().Build(), VerifyCommand.Build(), new SendFileCommand().Build(), new ChangeSpeedCommand().Build(),
};
using var hangUp = new HangUp();
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync(cancellationToken: hangUp.Stop);
return parsed.Errors.Count > 0
    ? Complaint.Say("Facility.Devices", CommandErrors.CommandLine, "nothing was done.")
    : code;
