using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Record;
using Facility.Silo.Hosting;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;

namespace Facility.Silo.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a copy of the embedded database, whose record is checked both times.
/// </summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder of the copy." };

    private static readonly Option<string> Data = new("--data") { Required = true, Description = "The data folder." };

    private static readonly Option<string?> Export = new("--export")
    {
        Description = "The folder of the export; beside the data folder unless told.",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Required = true, Description = "The verifier's key, as it was given out.",
    };

    public static Command Backup()
    {
        var command = new Command("backup", "Copies the database with its last checkpoint; works beside a silo.")
        {
            Folder, Data, Export,
        };
        command.SetAction(Make);
        return command;
    }

    public static Command Restore()
    {
        var command = new Command("restore", "Puts a copy into a data folder without a database, if it is whole.")
        {
            Folder, Data, Key,
        };
        command.SetAction(PutBack);
        return command;
    }

    private static async Task<int> Make(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, data) = (parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(Data));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new StartRefusedException(CommandErrors.IsThere, $"{folder} is there already, with something in it.");
        var key = await RecordCommand.KeyOfFolder(data, cancellation);
        var export = new ExportFiles(parsed.GetValue(Export) ?? SiloSettings.ExportFolderOf(data));
        var database = Path.Combine(data, FacilityDbFile.Name);
        return Say("backed up", await Outside.Backup.Make(database, export, key, folder, cancellation));
    }

    private static async Task<int> PutBack(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, data) = (parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(Data));
        if (!File.Exists(Path.Combine(folder, FacilityDbFile.Name)))
            throw new StartRefusedException(CommandErrors.NoFile, $"There is no {FacilityDbFile.Name} in {folder}.");
        var key = CheckpointVerifier.Read(parsed.GetRequiredValue(Key)) ?? throw new StartRefusedException(
            CommandErrors.NoVerifierKey, "--key is no verifier's key: name, id and key with + between.");
        using var claim = DataFolder.Claim(data);
        if (File.Exists(Path.Combine(data, FacilityDbFile.Name)))
            throw new StartRefusedException(CommandErrors.IsThere, $"{data} has a database already.");
        var check = await Outside.Backup.Check(folder, key, cancellation);
        if (check.IsWhole) Outside.Backup.Put(folder, data);
        return Say("restored", check);
    }

    private static int Say(string done, RecordCheck check)
    {
        Console.WriteLine(check.IsWhole
            ? $"{done}: {check.Entries} entries, as they were signed, head {check.Head}"
            : $"not {done}: broken at entry {check.BrokenAt}: {check.Why}");
        return check.IsWhole ? ExitCode.Stopped : ExitCode.No;
    }
}
