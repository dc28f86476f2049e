using System.CommandLine;
using Facility.Silo.Commands;
using Facility.Silo.Hosting;
using Facility.Silo.Import;

var root = new RootCommand("The silo: grains, record, panel link and screens.")
{
    RunCommand.Create(), RecordCommand.Create(), PanelsCommand.Create(), SealedCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    var exit = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? 2 : exit;
}
catch (Exception refused) when (refused is StartRefusedException or ImportRefusedException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
catch (OperationCanceledException)
{
    return 0;
}
