using System.CommandLine;
using VerifyRecord;

var export = new Argument<string>("export") { Description = "The export: its folder, or the zip file of it." };
var key = new Option<string>("--key")
{
    Required = true, Description = "The verifier's key as it was given out, or a file with it.",
};
var since = new Option<string[]>("--since")
{
    Description = "A checkpoint or an earlier export that was kept elsewhere; all of it has to be in this one.",
};
var entry = new Option<long?>("--entry") { Description = "Prints this entry and the proof that it was signed." };
var witness = new Option<string[]>("--witness") { Description = "Lines that panels witnessed, in a file." };
var root = new RootCommand("Checks the export of a facility's record. Exit 0 whole, 1 not, 2 nothing was checked.")
{
    export, key, since, entry, witness,
};
root.SetAction(parsed => Report.Of(new(
    parsed.GetRequiredValue(export), parsed.GetRequiredValue(key), parsed.GetValue(since) ?? [],
    parsed.GetValue(witness) ?? [], parsed.GetValue(entry))));

var page = new Argument<string>("file") { Description = "A file entry-N.tlog-proof." };
var proof = new Command("proof", "Checks the proof of one entry, with nothing but the key.") { page, key };
proof.SetAction(parsed => Report.OfProof(parsed.GetRequiredValue(page), parsed.GetRequiredValue(key)));
root.Add(proof);

try
{
    var command = root.Parse(args);
    var exit = command.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return command.Errors.Count == 0 ? exit : Report.NothingChecked;
}
catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"verify-record: nothing was checked: {trouble.Message}");
    return Report.NothingChecked;
}
