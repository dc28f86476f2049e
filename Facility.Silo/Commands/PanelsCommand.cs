using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Ids;
using Facility.Silo.Hosting;
using Facility.Silo.Keys;
using Facility.Silo.Panels.Pki;

namespace Facility.Silo.Commands;

/// <summary><c>panels enrol</c>: a one-time code, for whoever stands at the machine.</summary>
internal static class PanelsCommand
{
    public static Command Create()
    {
        var panel = new Argument<string>("panel") { Description = "Which panel." };
        var data = new Option<string>("--data") { Description = "The silo's data folder.", Required = true };
        var enrol = new Command("enrol", "Prints a one-time code with which a panel gets its certificate.")
        {
            panel, data,
        };
        enrol.SetAction(parsed => Enrol(parsed.GetRequiredValue(panel), parsed.GetRequiredValue(data)));
        return new Command("panels", "The panels.") { enrol };
    }

    private static int Enrol(string panel, string data)
    {
        if (!Identifier.IsValid(panel))
            throw new StartRefusedException(CommandErrors.Unknown, $"'{panel}' is no panel's name.");
        if (!Directory.Exists(data))
            throw new StartRefusedException(CommandErrors.NoFile, $"There is no data folder {data}.");

        using var authority = new FacilityAuthority(new FileKeyStore(Path.Combine(data, "keys")), TimeProvider.System);
        var book = new EnrolmentBook(Path.Combine(data, "panels"));
        Console.WriteLine(new Enrolment(authority, book, TimeProvider.System).Issue(new(panel)));
        return ExitCode.Stopped;
    }
}
