using System.CommandLine;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Persistence;

namespace Facility.Silo.Commands;

/// <summary><c>check</c>: what a start would find; changes nothing and works beside a running silo.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var site = new Option<string>("--site") { Required = true, Description = "The site file." };
        var data = new Option<string>("--data") { Required = true, Description = "The data folder." };
        var command = new Command("check",
            "Says what a start would find, and changes nothing. Exit 0 it would start, 1 something is in the way.")
        {
            site, data,
        };
        command.SetAction((parsed, cancellation) => Check(
            parsed.GetRequiredValue(site), Path.GetFullPath(parsed.GetRequiredValue(data)), cancellation));
        return command;
    }

    private static async Task<int> Check(string siteFile, string data, CancellationToken cancellation)
    {
        var settings = new SiloSettings(siteFile, data, 0, 0, 0, 0, Demo: false, Seed: 0)
        {
            Database = DatabaseSettings.Read(data),
        };
        var lines = await new StartCheck(settings, SiteFiles.ReadSite(siteFile)).Look(cancellation);
        foreach (var line in lines) Console.WriteLine($"{(line.IsGood ? "good" : "WRONG")}: {line.Says}");
        return lines.All(line => line.IsGood) ? ExitCode.Stopped : ExitCode.No;
    }
}
