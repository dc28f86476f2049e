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
        verify.SetAction((parsed, cancellation) => Verify(
            parsed.GetValue(file) ?? Path.Combine(parsed.GetValue(data)!, FacilityDbFile.Name), cancellation));
        return new Command("record", "The facility's record.") { verify };
    }

    private static async Task<int> Verify(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new StartRefusedException(CommandErrors.NoFile, $"There is no database {path}.");

        if (await FacilityDbFile.WhyNoRecord(path, cancellation) is { Length: > 0 } why)
            throw new StartRefusedException(CommandErrors.NoDatabase, $"{path} {why}");

        await using var db = new FacilityDb(FacilityDbFile.ReadOnly(path));
        var check = await RecordVerifier.Walk(db, cancellation);
        Console.WriteLine(check.IsWhole
            ? $"whole: {check.Entries} entries, head {check.Head}"
            : $"broken at entry {check.BrokenAt}: {check.Why} ({check.Entries} entries before it are whole)");
        return check.IsWhole ? ExitCode.Stopped : ExitCode.No;
    }
}
