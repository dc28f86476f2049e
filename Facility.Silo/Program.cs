using System.CommandLine;
using System.Data.Common;
using Facility.Contracts.Errors;
using Facility.Contracts.Processes;
using Facility.Silo.Commands;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Outside;
using Facility.Silo.Record;

var root = new RootCommand("The silo: grains, record, panel link and screens.")
{
    RunCommand.Create(), RecordCommand.Create(), PanelsCommand.Create(), SiteCommand.Create(),
    SealedCommand.Create(), PolicyCommand.Create(), QuotasCommand.Create(), InspectorCommand.Create(),
    CheckCommand.Create(),
    BackupCommand.Backup(), BackupCommand.Restore(),
};

using var hangUp = new HangUp();
try
{
    var parsed = root.Parse(args);
    var exit = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }, hangUp.Stop);
    if (parsed.Errors.Count == 0) return exit;

    await Console.Error.WriteLineAsync(CommandErrors.CommandLine.Say("nothing was done."));
    return ExitCode.WrongInput;
}
catch (Exception refused) when (refused is StartRefusedException or ImportRefusedException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return ExitCode.WrongInput;
}
catch (NotExtendedException strange)
{
    await Console.Error.WriteLineAsync(CommandErrors.NotAsSigned.Say(strange.Message));
    return ExitCode.No;
}
catch (Exception trouble) when (trouble is RecordNotWritableException or DbException or IOException)
{
    await Console.Error.WriteLineAsync(CommandErrors.Trouble.Say(trouble.Message));
    return ExitCode.WrongInput;
}
catch (OperationCanceledException)
{
    return ExitCode.Stopped;
}
