using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Commands;

/// <summary><c>record verify</c>: walks the chain; works beside a running silo and on a copy.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "A data folder.", DefaultValueFactory = _ => "data" };
        var file = new Option<string?>("--file") { Description = "A database file, such as a copy." };
        var verify = new Command("verify", "Walks the record's chain and names the first broken entry.") { data, file };
        verify.SetAction((parsed, cancellation) => parsed.GetValue(file) is { } copy
            ? Verify(copy, cancellation)
            : VerifyFolder(parsed.GetValue(data)!, cancellation));
        return new Command("record", "The facility's record.") { verify };
    }

    private static async Task<int> VerifyFolder(string data, CancellationToken cancellation)
    {
        if (!DatabaseSettings.Read(data).Kind.IsServer)
            return await Verify(Path.Combine(data, FacilityDbFile.Name), cancellation);
        await using var db = await SiteDatabase.OpenToRead(data, cancellation);
        return await Walk(db, cancellation);
    }

    private static async Task<int> Verify(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new StartRefusedException(CommandErrors.NoFile, $"There is no database {path}.");

        if (await FacilityDbFile.WhyNoRecord(path, cancellation) is { Length: > 0 } why)
            throw new StartRefusedException(CommandErrors.NoDatabase, $"{path} {why}");

        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(path));
        return await Walk(db, cancellation);
    }

    private static async Task<int> Walk(FacilityDb db, CancellationToken cancellation)
    {
        var check = await RecordVerifier.Walk(db, cancellation);
        Console.WriteLine(check.IsWhole
            ? $"whole: {check.Entries} entries, head {check.Head}"
            : $"broken at entry {check.BrokenAt}: {check.Why} ({check.Entries} entries before it are whole)");
        return check.IsWhole ? ExitCode.Stopped : ExitCode.No;
    }
}
