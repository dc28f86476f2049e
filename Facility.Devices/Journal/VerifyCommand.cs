using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Devices.Panel;
using Microsoft.Data.Sqlite;

namespace Facility.Devices.Journal;

/// <summary><c>journal verify --data DIR</c>: walks the chain of a panel's journal.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The panel's data folder.", Required = true,
        };
        var verify = new Command("verify", "Walks the journal's chain; names the first entry that does not fit.")
        {
            data,
        };
        verify.SetAction(parsed => Verify(Path.Combine(parsed.GetValue(data)!.FullName, "journal.db")));
        return new Command("journal", "The panel's durable list of reports.") { verify, WitnessCommand.Build() };
    }

    private static int Verify(string path)
    {
        if (!File.Exists(path))
            return Complaint.Say("journal verify", CommandErrors.NoFile, $"there is no journal {path}.");
        try
        {
            var check = JournalCheck.Walk(path);
            Console.WriteLine(check.IsWhole
                ? $"journal whole: {check.Entries} entries, head {check.Head}"
                : $"journal broken at entry {check.BrokenAt}: {check.Why} {check.Entries} entries before it fit.");
            return check.IsWhole ? ExitCode.Stopped : ExitCode.Fault;
        }
        catch (SqliteException unreadable)
        {
            return Complaint.Say(
                "journal verify", CommandErrors.NoDatabase, $"{path} cannot be read: {unreadable.Message}");
        }
    }
}
