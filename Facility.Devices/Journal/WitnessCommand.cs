using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Devices.Panel;
using Microsoft.Data.Sqlite;

namespace Facility.Devices.Journal;

/// <summary><c>journal witness --data DIR</c>: what this panel saw signed of the facility's record, a line each.
/// </summary>
internal static class WitnessCommand
{
    public static Command Build()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The panel's data folder.", Required = true };
        var witness = new Command("witness", "Prints what was seen signed of the record, for verify-record --witness.")
        {
            data,
        };
        witness.SetAction(parsed => Print(parsed.GetValue(data)!));
        return witness;
    }

    private static int Print(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "journal.db");
        if (!File.Exists(path))
            return Complaint.Say("journal witness", CommandErrors.NoFile, $"there is no journal {path}.");
        try
        {
            foreach (var line in WitnessLines.Read(path, data.Name)) Console.WriteLine(line);
            return ExitCode.Stopped;
        }
        catch (SqliteException unreadable)
        {
            return Complaint.Say(
                "journal witness", CommandErrors.NoDatabase, $"{path} cannot be read: {unreadable.Message}");
        }
    }
}
