using System.Collections.Immutable;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Decides whether somebody may have one, and to what it is charged.</summary>
public static class QuotaJudge
{
    private const int MonthsLooked = 36;

    /// <summary>Decides. What the ordinary number allows is charged to it; else the oldest reward, decision or
    /// override that is left; else the degree of conduct. Refusals: QUOT-01 to QUOT-09.</summary>
    public static QuotaDecision Decide(QuotaFacts facts)
    {
        var bars = QuotaRules.JudgeBars(facts);
        if (!bars.IsAllowed) return new(bars, QuotaSource.None, 0, facts);

        var number = QuotaRules.JudgeNumber(facts);
        if (number.IsAllowed)
            return new(number, facts.Ask.Swap ? QuotaSource.Swap : QuotaSource.Ordinary, 0, facts);
        if (CreditOf(facts) is { } credit) return new(Verdict.Allowed, credit.Source, credit.Number, facts);
        if (facts.Ask.IsDecided && QuotaRules.IsUnset(facts))
            return new(Verdict.Allowed, QuotaSource.Decision, 0, facts);
        return HasDegree(facts) ? new(Verdict.Allowed, QuotaSource.Degree, 0, facts)
            : new(number, QuotaSource.None, 0, facts);
    }

    /// <summary>The first day from the asked one on when the ordinary number allows one, by what is known now; null
    /// when no day does.</summary>
    public static DateOnly? Next(QuotaFacts facts)
    {
        var from = facts.Ask.On;
        if (facts.IsVisit && facts.Person.QuarantineUntil is { } until && until >= from) from = until.AddDays(1);
        if (facts.Over is not null && facts.May.Is is not AllowanceIs.Number)
        {
            if (facts.Person.IsolatedUntil is not { } end) return null;
            if (facts.IsHeldBack is false && end > from) from = end;
        }
        return facts.Own.Is switch
        {
            AllowanceIs.Unlimited => from,
            AllowanceIs.Number when facts.Kind is QuotaKind.Spending => NextMoney(facts, from),
            AllowanceIs.Number => facts.Room.First(from, facts.Taken),
            _ => null,
        };
    }

    private static DateOnly? NextMoney(QuotaFacts facts, DateOnly from)
    {
        for (var (day, months) = (from, 0); months < MonthsLooked; day = QuotaDays.NextMonth(day), months++)
        {
            var then = facts with
            {
                Ask = facts.Ask with { On = day },
                Person = day >= facts.Person.IsolatedUntil ? facts.Person with { Isolation = null } : facts.Person,
            };
            if (QuotaSpending.Of(then).Left is not { } left) return null;
            if (left >= facts.Ask.Amount) return day;
        }
        return null;
    }

    // Rewarded money lies in the sum already; only the head's word on a case without a figure is a credit of its own.
    private static QuotaCredit? CreditOf(QuotaFacts facts) => facts switch
    {
        { Ask.Swap: true } => null,
        { Kind: QuotaKind.Spending } => QuotaRules.IsUnset(facts)
            ? facts.Book.Credits.FirstOrDefault(one => one is
                { Kind: QuotaKind.Spending, Source: QuotaSource.Decision, Left: > 0 })
            : null,
        _ => facts.Book.CreditFor(facts.Kind),
    };

    // Four more a year, counted like a year of parcels: what is promised for later counts as well.
    private static bool HasDegree(QuotaFacts facts) =>
        facts.Ask is { Kind: QuotaKind.ShortVisit, Swap: false } && facts.DegreeVisits is { } more
        && facts.May.Is is AllowanceIs.Number or AllowanceIs.None
        && QuotaRoom.Of(new(AllowanceIs.Number, more, AllowancePer.Year, Sureness.Act), false, false)
            .Fits(facts.Ask.On, facts.DegreeTaken);
}

/// <summary>What was decided.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Source">To what it is charged; nothing when refused.</param>
/// <param name="Credit">The line of the credit it is charged to; 0 for none.</param>
/// <param name="Facts">What was looked at.</param>
public sealed record QuotaDecision(Verdict Verdict, QuotaSource Source, int Credit, QuotaFacts Facts)
{
    /// <summary>See <see cref="QuotaJudge.Next"/>.</summary>
    public DateOnly? Next => QuotaJudge.Next(Facts);

    /// <summary>Whether nobody found a figure.</summary>
    public bool IsUnset => QuotaRules.IsUnset(Facts);

    /// <summary>The arithmetic in words.</summary>
    public ImmutableArray<string> Lines => QuotaSpeech.Of(this);

    /// <summary>As an answer.</summary>
    public QuotaAnswer Answer => new(Verdict, Source, Next, Lines)
    {
        Profile = Facts.Day.Profile, Version = Facts.Book.Version,
    };

    /// <summary>The line that writes it down.</summary>
    /// <param name="by">Who.</param>
    /// <param name="today">On which day.</param>
    public QuotaEntry Entry(string by, DateOnly today)
    {
        var number = Facts.Book.Version + 1;
        return new(
            number, Verdict.IsAllowed ? QuotaAct.Reserved : QuotaAct.Refused, Facts.Kind, Facts.Ask.On)
        {
            Key = Verdict.IsAllowed ? Facts.Ask.Key : $"{Facts.Ask.Key}:refused-{number}",
            Source = Source, Amount = Facts.Ask.Amount, Refers = Credit, By = by,
            Facts = QuotaMemory.Write(Facts), Profile = Facts.Day.Profile, Rules = Verdict.Rules, Written = today,
        };
    }
}
