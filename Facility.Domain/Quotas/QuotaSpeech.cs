using System.Collections.Immutable;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Says a decision's arithmetic, a sentence a line, in the asked language.</summary>
internal static class QuotaSpeech
{
    public static ImmutableArray<string> Of(QuotaDecision decision)
    {
        var facts = decision.Facts;
        if (!facts.Person.IsHeld) return [];
        return
        [
            MayOf(facts), .. Arithmetic(facts), .. Credits(facts), .. Degree(facts), .. Sanctions(facts),
            .. Source(facts),
            .. decision.Source is QuotaSource.None or QuotaSource.Ordinary ? (ImmutableArray<string>)[]
                : [Say(facts, $"charged-{decision.Source}")],
        ];
    }

    private static string MayOf(QuotaFacts facts)
    {
        var (kind, may) = (QuotaWords.Kind(facts.Tongue, facts.Kind), facts.May);
        var row = QuotaWords.Row(facts.Tongue, facts.Decides);
        return may.Is switch
        {
            AllowanceIs.Unlimited => Say(
                facts, "may-unlimited", kind, facts.Kind is QuotaKind.Spending && facts.Person.SpendsFreely
                    ? Say(facts, "spend-freely") : row),
            AllowanceIs.None => Say(facts, "may-none", kind, row),
            AllowanceIs.Barred => Say(facts, "may-barred", kind, row),
            AllowanceIs.Number => NumberOf(facts, kind, may, row),
            _ => Say(facts, "may-unset", kind, row),
        };
    }

    private static string NumberOf(QuotaFacts facts, string kind, Allowance may, string row) => may.Per switch
    {
        _ when facts.Kind is QuotaKind.Spending => Say(facts, "may-spend", kind, may.Number, row),
        AllowancePer.Month => Say(facts, "may-month", kind, may.Number, row),
        AllowancePer.Week => Say(facts, "may-week", kind, may.Number),
        _ when facts.IsVisit => Say(
            facts, "may-distance", kind, may.Number, row, QuotaWords.Distance(facts.Tongue, may.Number)),
        _ => Say(facts, facts.ByCalendar ? "may-calendar" : "may-year", kind, may.Number, row),
    };

    private static IEnumerable<string> Arithmetic(QuotaFacts facts)
    {
        if (!QuotaRules.IsNumber(facts)) return [];
        if (facts.Kind is QuotaKind.Spending) return Money(facts);
        var before = facts.Taken.Where(day => day <= facts.Ask.On).ToList();
        if (facts.Room is DistanceRoom)
            return
            [
                before.Count == 0 ? Say(facts, "none-yet")
                    : Say(facts, "last", Day(facts, before[^1]),
                        Day(facts, QuotaDays.Next(before[^1], facts.May.Number))),
            ];
        var counted = ((CountRoom)facts.Room).Counted(facts.Ask.On, facts.Taken);
        return
        [
            QuotaJudge.Next(facts) is { } next && next > facts.Ask.On
                ? Say(facts, "taken-next", counted, facts.May.Number, Day(facts, next))
                : Say(facts, "taken", counted, facts.May.Number),
        ];
    }

    private static IEnumerable<string> Money(QuotaFacts facts)
    {
        if (QuotaSpending.Of(facts) is { Granted: { } granted, Left: { } left } money)
            yield return Say(
                facts, "spent", Number(facts, granted), Number(facts, money.Spent), Number(facts, left));
    }

    private static IEnumerable<string> Credits(QuotaFacts facts) =>
        from source in new[] { QuotaSource.Reward, QuotaSource.Decision, QuotaSource.Override }
        let left = facts.Book.Left(facts.Kind, source)
        where left > 0
        select Say(facts, $"left-{source}", Number(facts, left));

    private static IEnumerable<string> Degree(QuotaFacts facts)
    {
        if (facts is not { Kind: QuotaKind.ShortVisit, DegreeVisits: { } more }) yield break;
        var used = facts.DegreeTaken.Count(
            day => day <= facts.Ask.On && QuotaDays.YearAfter(day) > facts.Ask.On);
        yield return Say(facts, "degree", facts.Person.Degree, more, used);
    }

    private static IEnumerable<string> Sanctions(QuotaFacts facts)
    {
        if (facts.IsVisit && facts.Person.QuarantineUntil is { } quarantine && quarantine >= facts.Ask.On)
            yield return Say(facts, "quarantine", Day(facts, quarantine));
        if (facts.Over is null || facts.Person.IsolatedUntil is not { } until) yield break;
        yield return Say(facts, facts.IsHeldBack ? "held" : "isolated", Day(facts, until));
        if (facts.IsVisit && facts.May.Is is AllowanceIs.Barred && facts.Day.Whole("quota.floor-contact") is 1)
            yield return Say(facts, "floor");
    }

    private static IEnumerable<string> Source(QuotaFacts facts)
    {
        if (facts is { Decides: { } row, Kind: not QuotaKind.Call })
            yield return Say(
                facts, "source", Papers.PaperWords.Source(facts.Tongue, row.Source), row.Profile,
                Say(facts, $"sure-{row.Of(facts.Kind).Sure}"));
    }

    private static string Day(QuotaFacts facts, DateOnly day) => QuotaWords.Day(facts.Tongue, day);

    private static string Number(QuotaFacts facts, decimal number) => QuotaWords.Number(facts.Tongue, number);

    private static string Say(QuotaFacts facts, string key, params ReadOnlySpan<object?> with) =>
        QuotaWords.Say(facts.Tongue, key, with);
}
