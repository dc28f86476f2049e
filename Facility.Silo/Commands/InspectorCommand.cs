using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Silo.Accounts;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Commands;

/// <summary><c>inspector renew</c>: a new password for an inspector who lost one; with the silo stopped.</summary>
internal static class InspectorCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Required = true, Description = "The data folder; its silo is stopped.",
        };
        var name = new Option<string>("--name")
        {
            Description = "The inspector's sign-in name.", DefaultValueFactory = _ => InspectorAccess.SignInName,
        };
        var renew = new Command("renew", "Makes an inspector's password anew and prints it once; recorded.")
        {
            data, name,
        };
        renew.SetAction((parsed, cancellation) => Renew(
            parsed.GetRequiredValue(data), parsed.GetValue(name)!, cancellation));
        return new Command("inspector", "The inspector's sign-in.") { renew };
    }

    private static async Task<int> Renew(string data, string name, CancellationToken cancellation)
    {
        await (await SiteDatabase.OpenToRead(data, cancellation)).DisposeAsync();
        using var claim = DataFolder.Claim(data);
        var parts = new ServiceCollection().AddLogging();
        parts.AddFacilityRecord(new("", Path.GetFullPath(data), 0, 0, 0, 0, Demo: false, Seed: 0));
        parts.AddFacilityAccounts();
        parts.AddSingleton<AccountRows>();
        parts.AddSingleton<InspectorAccess>();
        await using var services = parts.BuildServiceProvider();
        var password = await services.GetRequiredService<InspectorAccess>().Renew(name, cancellation);
        if (password.Length == 0)
            throw new StartRefusedException(CommandErrors.Unknown, $"No inspector signs in as '{name}'.");
        Console.WriteLine($"Told this once; hand it over sealed: {name} {password}");
        return ExitCode.Stopped;
    }
}
