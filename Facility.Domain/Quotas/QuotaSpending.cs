using Facility.Contracts.Quotas;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Money: what came together month by month, by the conditions and the MRP of each, and what is left.
/// </summary>
/// <param name="Granted">What came together, with rewards; null when a month has no figure.</param>
/// <param name="Spent">What is spent or promised in months that have a limit.</param>
/// <param name="CapLeft">What a sanction leaves of this month; null for none.</param>
public sealed record QuotaSpending(decimal? Granted, decimal Spent, decimal? CapLeft)
{
    private const string Index = "mrp";

    /// <summary>What is left; null when no figure says so.</summary>
    public decimal? Left => Granted - Spent is { } left ? Math.Min(left, CapLeft ?? left) : null;

    /// <summary>The state of somebody's money on the day asked about.</summary>
    public static QuotaSpending Of(QuotaFacts facts)
    {
        var uses = facts.Book.Uses.Where(use => use.Kind is QuotaKind.Spending).ToList();
        var granted = (decimal?)facts.Book.Left(QuotaKind.Spending, QuotaSource.Reward);
        var spent = 0m;
        foreach (var day in MonthsOf(facts))
        {
            var may = MayOn(facts, day);
            if (may.Is is AllowanceIs.Unlimited) continue;
            granted += InTenge(facts, may, day);
            spent += uses.Where(use => QuotaDays.SameMonth(use.On, day)).Sum(use => use.Amount);
        }

        // What is promised for a later month is spent already: nobody spends it twice.
        spent += uses.Where(use => use.On >= QuotaDays.NextMonth(facts.Ask.On)).Sum(use => use.Amount);
        return new(granted, spent, LeftOfSanction(facts, uses));
    }

    // The first day counts of each month; of the first and the asked one the day that is known of it.
    private static IEnumerable<DateOnly> MonthsOf(QuotaFacts facts)
    {
        var first = facts.Person.History.IsEmpty ? facts.Ask.On : facts.Person.History[0].Since;
        for (var day = first; day < QuotaDays.MonthOf(facts.Ask.On); day = QuotaDays.NextMonth(day))
            yield return day;
        yield return facts.Ask.On;
    }

    private static Allowance MayOn(QuotaFacts facts, DateOnly day) =>
        facts.Person.RowOn(day) is { } name && facts.Policy.On(day).Entitlements.TryGetValue(name, out var row)
            ? row.Of(QuotaKind.Spending) : Allowance.Unset;

    private static decimal? InTenge(QuotaFacts facts, Allowance may, DateOnly day) => may.Is switch
    {
        AllowanceIs.Number => may.Number * facts.Policy.On(day).Figure(Index),
        AllowanceIs.None => 0,
        _ => null,
    };

    private static decimal? LeftOfSanction(QuotaFacts facts, List<QuotaUse> uses) =>
        facts.Over?.Of(QuotaKind.Spending) is { Is: AllowanceIs.Number } cap
        && InTenge(facts, cap, facts.Ask.On) is { } most
            ? most - uses.Where(use => QuotaDays.SameMonth(use.On, facts.Ask.On)).Sum(use => use.Amount) : null;
}
