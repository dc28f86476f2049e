using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Import;

namespace Facility.Silo.Commands;

/// <summary><c>site show</c>: the site file that applies, or the one before it, to the letter.</summary>
internal static class SiteShowCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The silo's data folder.", Required = true };
        var previous = new Option<bool>("--previous") { Description = "The one before it." };
        var digest = new Option<bool>("--digest") { Description = "Only what it is known by." };
        var command = new Command("show", "Prints the site file that applies; works beside a running silo.")
        {
            data, previous, digest,
        };
        command.SetAction((parsed, cancellation) => Show(
            parsed.GetRequiredValue(data), parsed.GetValue(previous), parsed.GetValue(digest), cancellation));
        return command;
    }

    private static async Task<int> Show(
        string data, bool previous, bool digestOnly, CancellationToken cancellation)
    {
        await using var db = await SiteDatabase.OpenToRead(data, cancellation);
        var applied = await AppliedSite.Read(db, cancellation);
        var shown = previous && applied is not null ? await applied.Previous(db, cancellation) : applied?.Site;
        if (shown is null)
            throw new StartRefusedException(CommandErrors.NothingKept, previous
                ? $"{data} keeps no site file before the one that applies."
                : $"{data} keeps no site file.");

        if (digestOnly) Console.WriteLine(shown.Digest);
        else Console.Write(shown.Text);
        return ExitCode.Stopped;
    }
}
