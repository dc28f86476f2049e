using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roll;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Quotas;

/// <summary>Quotas as pages show them.</summary>
public sealed class QuotaQueries(IDbContextFactory<FacilityDb> contexts, QuotaLook look, TimeProvider clock)
{
    /// <summary>A person's meters, ledger and facts; null for nobody held here.</summary>
    public async Task<QuotaFile?> Of(PersonId person, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, today) = (clock.GetUtcNow(), look.DayOf(clock.GetUtcNow()));
        var facts = await look.Facts(db, now, new(person, QuotaKind.ShortVisit, today, "") { Tongue = tongue });
        if (!facts.Person.IsHeld) return null;

        var rows = await QuotaRows.Of(db, person.Value);
        var names = await Names(db, rows, cancellation);
        return new(
            person, (await db.People.FindAsync([person.Value], cancellation))!.Name,
            [.. Enum.GetValues<QuotaKind>().Select(kind => MeterOf(facts, kind))],
            [.. rows.AsEnumerable().Reverse().Select(row => LineOf(row, facts.Book, names))],
            [
                .. (await DatedFacts.Of(db, person.Value)).AsEnumerable().Reverse()
                    .Select(row => new DatedFactView(row.Fact, row.Value, row.Since, row.Paper)),
            ]);
    }

    /// <summary>Whether somebody may have one; nothing is written.</summary>
    public async Task<QuotaAnswer> Ask(QuotaAsk ask, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return QuotaJudge.Decide(await look.Facts(db, clock.GetUtcNow(), ask)).Answer;
    }

    /// <summary>What changes between two profiles, with how many people here are in each row.</summary>
    public async Task<ImmutableArray<PolicyChange>> Changes(string from, string to, CancellationToken cancellation)
    {
        if (PolicyBook.Current.Under(from) is not { } old || PolicyBook.Current.Under(to) is not { } other) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, today) = (clock.GetUtcNow(), look.DayOf(clock.GetUtcNow()));
        return await Count(db, look, (now, today), PolicyDiff.Of(old.On(today), other.On(today)));
    }

    /// <summary>Counts, for each change of a row, who is in it.</summary>
    public static async Task<ImmutableArray<PolicyChange>> Count(
        FacilityDb db, QuotaLook look, (DateTimeOffset Now, DateOnly Today) at, ImmutableArray<PolicyChange> changes)
    {
        var held = await (
            from person in db.People.AsNoTracking()
            join prisoner in db.Prisoners.AsNoTracking() on person.Id equals prisoner.PersonId
            where person.Kind == PersonKind.Prisoner && prisoner.Presence != Presence.Gone
            select new { person.Id, person.Born, Prisoner = prisoner }).ToListAsync();
        var types = (await db.DatedFacts.AsNoTracking().Where(row => row.Fact == DatedFact.Institution)
            .OrderBy(row => row.Since).ThenBy(row => row.At).ToListAsync())
            .GroupBy(row => row.PersonId).ToDictionary(one => one.Key, one => one.Last().Value);
        var counts = held
            .Select(one => look.RowOf(
                PersonRows.ParticularsOf(one.Born, one.Prisoner), types.GetValueOrDefault(one.Id), at.Today))
            .OfType<(string, string)>().CountBy(row => row).ToDictionary();
        return
        [
            .. changes.Select(change => change.For.Length == 0 ? change
                : change with { People = counts.GetValueOrDefault((change.For, change.In)) }),
        ];
    }

    private static QuotaMeter MeterOf(QuotaFacts facts, QuotaKind kind)
    {
        var decision = QuotaJudge.Decide(facts with { Ask = facts.Ask with { Kind = kind } });
        return new(kind, decision.Verdict.IsAllowed, decision.Next, decision.Lines)
        {
            IsUnset = decision.IsUnset, Rules = decision.Verdict.Rules,
        };
    }

    private static QuotaLine LineOf(QuotaRow row, QuotaBook book, Dictionary<string, string> names) => new(
        row.Number, row.Act, row.Kind, row.Source, row.On, row.Amount)
    {
        Refers = row.Refers, Words = row.Words, By = names.GetValueOrDefault(row.By, row.By), At = row.At,
        Profile = row.Profile, Rules = row.Rules,
        Counts = row.Act is not (QuotaAct.Refused or QuotaAct.GivenBack or QuotaAct.OverrideAsked)
            && !book.IsGivenBack(row.Act is QuotaAct.Settled ? row.Refers : row.Number),
    };

    private static async Task<Dictionary<string, string>> Names(
        FacilityDb db, List<QuotaRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.By).Distinct().ToList();
        return await db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }
}
