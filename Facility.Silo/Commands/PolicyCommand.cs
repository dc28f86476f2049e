using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Persistence;
using Facility.Silo.Quotas;

namespace Facility.Silo.Commands;

/// <summary><c>policy diff FROM TO</c>: what changes from one profile to another, for whom, and for how many.
/// </summary>
internal static class PolicyCommand
{
    private static readonly Argument<string> From = new("FROM") { Description = "A profile, such as kz-2021." };
    private static readonly Argument<string> To = new("TO") { Description = "Another one, such as kz-2025." };
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A data folder: says how many people each change concerns.",
    };

    private static readonly Option<string?> SiteFile = new("--site")
    {
        Description = "The site file of that folder; it says the type of the institution.",
    };

    public static Command Create()
    {
        var diff = new Command("diff", "Compares two profiles. Exit 0 they say the same, 1 they differ.")
        {
            From, To, Data, SiteFile,
        };
        diff.SetAction(Run);
        return new Command("policy", "The dated figures.") { diff };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var changes = PolicyDiff.Of(
            Book(parsed.GetRequiredValue(From)).On(today), Book(parsed.GetRequiredValue(To)).On(today));
        if (parsed.GetValue(Data) is { } data && parsed.GetValue(SiteFile) is { } site)
        {
            await using var db = await SiteDatabase.OpenToRead(data, cancellation);
            var look = new QuotaLook(SiteFiles.ReadSite(site));
            changes = await QuotaQueries.Count(db, look, (TimeProvider.System.GetUtcNow(), today), changes);
        }
        foreach (var change in changes) Console.WriteLine(Say(change));
        return changes.IsEmpty ? ExitCode.Stopped : ExitCode.No;
    }

    internal static PolicyBook Book(string profile) => PolicyBook.Current.Under(profile)
        ?? throw new StartRefusedException(CommandErrors.Unknown,
            $"There is no profile '{profile}'; there are "
            + $"{string.Join(", ", PolicyBook.Current.Profiles.Select(one => one.Id))}.");

    private static string Say(PolicyChange change) => change.For.Length == 0
        ? $"figure {change.What}: {change.Was} -> {change.Becomes}"
        : $"{change.For}, {change.In}: {change.What} {change.Was} -> {change.Becomes}"
            + (change.People is { } people ? $" ({people} people)" : "");
}
