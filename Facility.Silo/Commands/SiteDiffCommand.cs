using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Site.Changes;
using Facility.Silo.Hosting;
using Facility.Silo.Import;

namespace Facility.Silo.Commands;

/// <summary><c>site diff OLD NEW</c>: what differs between two site files, and what each difference asks
/// for.</summary>
internal static class SiteDiffCommand
{
    private static readonly Argument<string> Old = new("OLD") { Description = "A site file." };
    private static readonly Argument<string> New = new("NEW") { Description = "Another one." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print it for a program." };
    private static readonly Option<FileInfo?> Junit = new("--junit")
    {
        Description = "Write one failed case for each difference as JUnit XML.",
    };

    public static Command Create()
    {
        var command = new Command("diff", "Compares two site files. Exit 0 they say the same, 1 they differ.")
        {
            Old, New, Json, Junit,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var comparison = SiteComparison.Of(
            SiteFiles.ReadSite(parsed.GetRequiredValue(Old)).Site,
            SiteFiles.ReadSite(parsed.GetRequiredValue(New)).Site);
        if (parsed.GetValue(Json)) Console.WriteLine(SiteDiffText.Json(comparison));
        else foreach (var line in SiteDiffText.Lines(comparison)) Console.WriteLine(line);
        if (parsed.GetValue(Junit) is { } report) Write(comparison, report);
        return comparison.IsEqual ? ExitCode.Stopped : ExitCode.No;
    }

    private static void Write(SiteComparison comparison, FileInfo report)
    {
        try
        {
            SiteDiffText.Junit(comparison).Write(report.FullName);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                CommandErrors.NotWritable, $"{report.FullName} cannot be written: {trouble.Message}");
        }
    }
}
