using System.CommandLine;
using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Domain.Quotas;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Commands;

/// <summary><c>quotas replay</c>: makes the decisions of the ledgers again under another profile, and says which
/// would have been others. Works beside a running silo and on a copy.</summary>
internal static class QuotasCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "A data folder.", DefaultValueFactory = _ => "data",
    };

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = "The profile to decide by, such as kz-2025.", Required = true,
    };

    public static Command Create()
    {
        var replay = new Command(
            "replay", "Decides again under another profile. Exit 0 nothing differs, 1 something does.")
        {
            Data, Profile,
        };
        replay.SetAction(Run);
        return new Command("quotas", "The quota ledgers.") { replay };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var policy = PolicyCommand.Book(parsed.GetRequiredValue(Profile));
        await using var db = await SiteDatabase.OpenToRead(parsed.GetValue(Data)!, cancellation);
        var rows = await db.QuotaLines.AsNoTracking().OrderBy(row => row.PersonId).ThenBy(row => row.Number)
            .ToListAsync(cancellation);
        var (decisions, differ) = (rows.Count(row => row.Facts.Length > 0), 0);
        foreach (var person in rows.GroupBy(row => row.PersonId))
        {
            foreach (var one in QuotaReplay.Of(person.Select(QuotaRows.LineOf), policy))
            {
                differ++;
                Console.WriteLine(Say(person.Key, one));
            }
        }
        Console.WriteLine($"{decisions} decisions, {differ} would differ");
        return differ == 0 ? ExitCode.Stopped : ExitCode.No;
    }

    private static string Say(string person, QuotaDifference one) => string.Create(CultureInfo.InvariantCulture,
        $"{person} line {one.Line.Number}, {one.Line.Kind} on {one.Line.On:yyyy-MM-dd}: "
        + $"{Say(one.Line.Source.ToString(), one.Line.Rules)} under {one.Line.Profile}, would be "
        + $"{Say(one.Again.Source.ToString(), one.Again.Verdict.Rules)}");

    private static string Say(string source, string rules) => rules.Length == 0 ? source : $"refused {rules}";
}
