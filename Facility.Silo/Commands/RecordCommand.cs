using System.CommandLine;
using System.Text;
using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Keys;
using Facility.Silo.Outside;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Commands;

/// <summary><c>record …</c>: the chain, the key of checkpoints and what lies outside; all beside a running silo too.
/// </summary>
internal static class RecordCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "A data folder.", DefaultValueFactory = _ => "data",
    };

    private static readonly Option<string?> File = new("--file") { Description = "A database file, such as a copy." };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "An export: every entry has to be the one that was signed there.",
    };

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "The verifier's key; left out, that of the data folder.",
    };

    private static readonly Option<string?> Export = new("--export")
    {
        Description = "The folder of the export; beside the data folder unless told.",
    };

    private static readonly Argument<string> Zip = new("FILE") { Description = "The zip file to be written." };

    public static Command Create()
    {
        var verify = new Command("verify", "Walks the record's chain and names the first broken entry.")
        {
            Data, File, Against, Key,
        };
        verify.SetAction(Verify);
        var key = new Command("key", "Prints the verifier's key of the checkpoints, to be given out.") { Data };
        key.SetAction(PrintKey);
        var checkpoint = new Command("checkpoint", "Prints the last checkpoint as it lies outside.") { Data, Export };
        checkpoint.SetAction(PrintCheckpoint);
        var export = new Command("export", "Writes the whole export into one zip file.") { Zip, Data, Export };
        export.SetAction(Pack);
        return new Command("record", "The facility's record.") { verify, key, checkpoint, export };
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        await using var db = await Open(parsed, cancellation);
        var check = parsed.GetValue(Against) is { } export
            ? await RecordComparison.Walk(db, FilesOf(export), await KeyOf(parsed, cancellation), cancellation)
            : await RecordVerifier.Walk(db, cancellation);
        Console.WriteLine(check.IsWhole
            ? $"whole: {check.Entries} entries, head {check.Head}"
            : $"broken at entry {check.BrokenAt}: {check.Why} ({check.Entries} entries before it are whole)");
        return check.IsWhole ? ExitCode.Stopped : ExitCode.No;
    }

    // A copy named by its file, the file of a data folder, or the server that its settings name.
    private static async Task<FacilityDb> Open(ParseResult parsed, CancellationToken cancellation)
    {
        var data = parsed.GetValue(Data)!;
        if (parsed.GetValue(File) is null && DatabaseSettings.Read(data).Kind.IsServer)
            return await SiteDatabase.OpenToRead(data, cancellation);
        var path = await Require(parsed.GetValue(File) ?? Path.Combine(data, FacilityDbFile.Name), cancellation);
        return new FacilityDb(FacilityDbFile.ReadOnly(path));
    }

    private static async Task<int> PrintKey(ParseResult parsed, CancellationToken cancellation)
    {
        Console.WriteLine((await KeyOfFolder(parsed.GetValue(Data)!, cancellation)).Text);
        return ExitCode.Stopped;
    }

    private static int PrintCheckpoint(ParseResult parsed)
    {
        var files = FilesOf(FolderOf(parsed));
        Console.Write(files.Read(ExportPaths.Checkpoint) is { } note
            ? Encoding.UTF8.GetString(note)
            : throw new StartRefusedException(CommandErrors.NoFile, $"There is no checkpoint in {files.Folder} yet."));
        return ExitCode.Stopped;
    }

    private static async Task<int> Pack(ParseResult parsed, CancellationToken cancellation)
    {
        var (files, path) = (FilesOf(FolderOf(parsed)), parsed.GetRequiredValue(Zip));
        if (System.IO.File.Exists(path))
            throw new StartRefusedException(CommandErrors.IsThere, $"{path} is there already.");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var zip = new FileStream(path, options);
        await ExportZip.Write(files, zip, cancellation);
        return ExitCode.Stopped;
    }

    private static string FolderOf(ParseResult parsed) =>
        parsed.GetValue(Export) ?? SiloSettings.ExportFolderOf(parsed.GetValue(Data)!);

    private static ExportFiles FilesOf(string folder) => Directory.Exists(folder)
        ? new(folder) : throw new StartRefusedException(CommandErrors.NoFile, $"There is no export {folder}.");

    private static async Task<CheckpointVerifier> KeyOf(ParseResult parsed, CancellationToken cancellation) =>
        parsed.GetValue(Key) is { } text
            ? CheckpointVerifier.Read(text) ?? throw new StartRefusedException(
                CommandErrors.NoVerifierKey, "--key is no verifier's key: name, id and key with + between.")
            : await KeyOfFolder(parsed.GetValue(Data)!, cancellation);

    // Never made here: a key that no silo signs with would only look like one.
    internal static async Task<CheckpointVerifier> KeyOfFolder(string data, CancellationToken cancellation)
    {
        await using var db = await SiteDatabase.OpenToRead(data, cancellation);
        var site = await db.Sites.AsNoTracking().Select(row => row.Id).SingleAsync(cancellation);
        var folder = Path.Combine(data, SiloSettings.KeyFolderName);
        return Directory.Exists(folder) && new FileKeyStore(folder).TryRead(CheckpointKey.FileName, out var seed)
            ? new CheckpointKey(CheckpointKey.OriginOf(site), seed).Verifier
            : throw new StartRefusedException(CommandErrors.NoFile, $"{folder} has no key of checkpoints yet.");
    }

    private static async Task<string> Require(string path, CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(path))
            throw new StartRefusedException(CommandErrors.NoFile, $"There is no database {path}.");
        return await FacilityDbFile.WhyNoRecord(path, cancellation) is { Length: > 0 } why
            ? throw new StartRefusedException(CommandErrors.NoDatabase, $"{path} {why}")
            : path;
    }
}
