using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using HardwareSim.Wiring;

namespace HardwareSim.Cli;

/// <summary><c>wiring SITE</c>: what is wired where, terminal by terminal, to print and to tick off.</summary>
internal sealed class WiringCommand
{
    private readonly Argument<FileInfo> site = new("SITE") { Description = "The site file." };
    private readonly Option<string?> panel = new("--panel") { Description = "Only this panel." };
    private readonly Option<string> format = new("--format")
    {
        Description = "text, csv, or html to print.", DefaultValueFactory = _ => "text",
    };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        format.AcceptOnlyFromAmong("text", "csv", "html");
        var command = new Command("wiring", "Lists what is wired to each terminal, panel by panel.")
        {
            site, panel, format,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetValue(site)!;
        if (SiteFiles.Read(file) is not { } files) return ExitCode.WrongInput;
        var wanted = parsed.GetValue(panel);
        if (wanted is not null && files.Site.Panels.All(one => one.Id.Value != wanted))
            return Complaint.Say(CommandErrors.Unknown, $"there is no panel '{wanted}'; the site has "
                + $"{string.Join(", ", files.Site.Panels.Select(one => one.Id))}.");

        var devices = WiringList.Of(files.Site, wanted is null ? null : new PanelId(wanted));
        switch (parsed.GetValue(format))
        {
            case "csv":
                Console.Write(WiringText.Csv(devices));
                break;
            case "html":
                Console.Write(WiringHtml.Write(files.Site, DigestOf(file), devices));
                break;
            default:
                foreach (var line in WiringText.Lines(devices)) Console.WriteLine(line);
                break;
        }
        return ExitCode.Stopped;
    }

    private static string DigestOf(FileInfo file) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(file.FullName))));
}
