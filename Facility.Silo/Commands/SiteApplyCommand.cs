using System.CommandLine;
using Facility.Contracts.Errors;
using Facility.Contracts.Verdicts;
using Facility.Domain.Sites;
using Facility.Silo.Accounts;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Commands;

/// <summary><c>site apply</c>: lets another site file apply, or says what that would do.</summary>
internal static class SiteApplyCommand
{
    private static readonly Argument<string?> New = new("NEW")
    {
        Description = "The site file that is to apply.", Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The silo's data folder.", Required = true,
    };
    private static readonly Option<bool> Previous = new("--previous")
    {
        Description = "Back to the file before the one that applies, instead of NEW.",
    };
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what it would do and what stands in the way; works beside a running silo.",
    };
    private static readonly Option<string> As = new("--as")
    {
        Description = "Sign-in name of the integrator who asks.",
    };
    private static readonly Option<string> ConfirmedBy = new("--confirmed-by")
    {
        Description = "Sign-in name of the supervisor or administrator who confirms.",
    };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; stands in the record." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a dry run for a program." };

    public static Command Create()
    {
        var command = new Command("apply",
            "Lets another site file apply to a stopped silo's data folder. Exit 0 done, or nothing against it; "
            + "1 refused by rules.")
        {
            New, Data, Previous, DryRun, As, ConfirmedBy, Reason, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(New) is null == !result.GetValue(Previous))
                result.AddError("Name the file that is to apply, or use --previous.");
            if (!result.GetValue(DryRun) && (result.GetValue(As) is null || result.GetValue(ConfirmedBy) is null))
                result.AddError("--as and --confirmed-by name the two people who apply it; --dry-run needs nobody.");
        });
        command.SetAction((parsed, cancellation) =>
            parsed.GetValue(DryRun) ? Look(parsed, cancellation) : Apply(parsed, cancellation));
        return command;
    }

    private static async Task<int> Look(ParseResult parsed, CancellationToken cancellation)
    {
        await using var db = await SiteDatabase.OpenToRead(parsed.GetRequiredValue(Data), cancellation);
        var next = await Next(parsed, db, cancellation);
        var facts = await SiteApply.Look(db, next, TimeProvider.System.GetUtcNow(), cancellation);
        var verdict = SiteRules.JudgeChange(facts);
        if (parsed.GetValue(Json)) Console.WriteLine(SiteDiffText.Json(SiteApplyText.Value(facts, verdict)));
        else Print(
        [
            .. SiteDiffText.Lines(facts.Comparison), .. SiteApplyText.Lines(facts, verdict),
            "Nothing was changed: this was a dry run.",
        ]);
        return verdict.IsAllowed ? ExitCode.Stopped : ExitCode.No;
    }

    private static async Task<int> Apply(ParseResult parsed, CancellationToken cancellation)
    {
        var data = Path.GetFullPath(parsed.GetRequiredValue(Data));
        var database = await SiteDatabase.Require(data, cancellation);
        using var claim = Claim(data);
        await using var held = await new DatabaseStart(database, TimeProvider.System, Console.WriteLine)
            .Claim(standBy: false, cancellation);
        await using var services = Services(data, database);
        var contexts = services.GetRequiredService<IDbContextFactory<FacilityDb>>();
        await FacilityDbFile.Prepare(contexts, cancellation);

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var next = await Next(parsed, db, cancellation);
        var by = await Who(parsed, services, cancellation);
        var answer = await services.GetRequiredService<SiteApply>().Run(next, by, cancellation);
        await FacilityDbFile.Settle(contexts, cancellation);

        Print([.. SiteDiffText.Lines(answer.Facts.Comparison), .. SiteApplyText.Lines(answer.Facts, answer.Verdict)]);
        if (!answer.Verdict.IsAllowed) return ExitCode.No;
        Print(After(parsed, next, answer));
        return ExitCode.Stopped;
    }

    private static DataFolder Claim(string data)
    {
        try
        {
            return DataFolder.Claim(data);
        }
        catch (StartRefusedException refused) when (refused.Error == CommandErrors.Claimed)
        {
            throw new StartRefusedException(CommandErrors.Claimed,
                $"The silo runs on {data}. Stop it, apply the file, start it with that file: doors go on under their "
                + "panels meanwhile. --dry-run works beside it.");
        }
    }

    private static ServiceProvider Services(string data, DatabaseSettings database)
    {
        var services = new ServiceCollection().AddLogging(logs => logs.AddConsole().SetMinimumLevel(LogLevel.Warning))
            .AddFacilityRecord(new("", data, 0, 0, 0, 0, Demo: false, Seed: 0) { Database = database })
            .AddSingleton<SiteApply>().AddScoped<MachineSignIn>();
        services.AddFacilityAccounts();
        return services.BuildServiceProvider();
    }

    private static async Task<SiteApplyFacts> Who(
        ParseResult parsed, ServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<MachineSignIn>();
        var (first, second) = (parsed.GetRequiredValue(As), parsed.GetRequiredValue(ConfirmedBy));
        return new(
            await signIn.Check(first, Prompt.Password(first), "site.apply", cancellation),
            await signIn.Check(second, Prompt.Password(second), "site.confirm", cancellation),
            parsed.GetValue(Reason) ?? "");
    }

    private static async Task<SiteCatalogue> Next(ParseResult parsed, FacilityDb db, CancellationToken cancellation)
    {
        if (parsed.GetValue(New) is { } file) return SiteFiles.ReadSite(file);

        var applied = await AppliedSite.Read(db, cancellation);
        return (applied is null ? null : await applied.Previous(db, cancellation))
            ?? throw new StartRefusedException(CommandErrors.NothingKept,
                "There is no site file before the one that applies.");
    }

    private static string[] After(ParseResult parsed, SiteCatalogue next, SiteApplyAnswer answer)
    {
        var data = parsed.GetRequiredValue(Data);
        var file = parsed.GetValue(New) ?? "that file";
        return
        [
            $"Applied: {next.Digest[..12]}, in place of {answer.Before[..12]}.",
            "Now:",
            parsed.GetValue(New) is null
                ? $"  1. Write that file: Facility.Silo site show --data {data} > site.yaml"
                : $"  1. Keep {file} where the silo and the panels read their site file.",
            "  2. Start the silo with it.",
            answer.Facts.Comparison.Restarts.IsEmpty
                ? "  3. No panel needs a restart."
                : $"  3. Give it to {string.Join(", ", answer.Facts.Comparison.Restarts)} and restart, one after the "
                    + "other; until then the silo does not let them in and they go on by themselves.",
            $"Back again: Facility.Silo site apply --previous --data {data}",
        ];
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines) Console.WriteLine(line);
    }
}
