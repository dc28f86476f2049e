using System.Collections.Immutable;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Policy;
using Facility.Domain.Rules;

namespace Facility.Domain.Quotas;

/// <summary>Whether somebody may have one of what the law counts.</summary>
public static class QuotaRules
{
    private const string Means = "an order means what it says";
    private const string Table = "penal code art. 86, 92, 105-109, 136-151; law on custody L353; policy-profiles.yaml";

    /// <summary>What nothing gets past: no reward, no decision, no second person.</summary>
    public static ImmutableArray<Rule<QuotaFacts>> Bars { get; } =
    [
        new("QUOT-01", "What is asked for is for somebody held here.", Means,
            facts => facts.Person.IsHeld ? null : Object(facts, "QUOT-01", "change-register")),

        new("QUOT-02", "It is said what is asked for, and how much.", Means,
            facts => IsSaid(facts.Ask) ? null : Object(facts, "QUOT-02", "change-ask")),

        new("QUOT-03", "The first visit comes after quarantine.", "penal code art. 106; internal rules",
            facts => !facts.IsVisit || !(facts.Person.QuarantineUntil >= facts.Ask.On) ? null : Object(
                facts, "QUOT-03", "change-next", facts.Person.QuarantineUntil.Value)),

        new("QUOT-04", "What a disciplinary cell bars waits until its end.", "penal code art. 134",
            facts => facts.May.Is is not AllowanceIs.Barred ? null : Object(
                facts, "QUOT-04", "change-next", facts.Person.IsolatedUntil ?? facts.Ask.On)),
    ];

    /// <summary>What the ordinary number says; a reward, a degree, a decision or an override gets past it.</summary>
    public static ImmutableArray<Rule<QuotaFacts>> Number { get; } =
    [
        new("QUOT-05", "What the conditions grant none of is given by a reward or an override only.", Table,
            facts => facts.May.Is is not AllowanceIs.None ? null : Object(
                facts, "QUOT-05", "change-reward", Kind(facts), QuotaWords.Row(facts.Tongue, facts.Decides))),

        new("QUOT-06", "A case without a figure is decided by the head, in writing.", "decision D5",
            facts => !IsUnset(facts) ? null : Object(
                facts, "QUOT-06", "change-head", Kind(facts), QuotaWords.Row(facts.Tongue, facts.Decides))),

        new("QUOT-07", "Between two visits of a kind lie twelve months parted by the yearly number.",
            "penal code art. 106; internal rules 76-100",
            facts => facts.Room is not DistanceRoom room || !IsNumber(facts) || room.Fits(facts.Ask.On, facts.Taken)
                ? null : Object(
                    facts, "QUOT-07", "change-next", Kind(facts), facts.Own.Number,
                    Nearest(facts))),

        new("QUOT-08", "No more are given than the number that counts on the day.", Table,
            facts => facts.Room is not CountRoom room || !IsNumber(facts) || facts.Kind is QuotaKind.Spending
                || room.Fits(facts.Ask.On, facts.Taken) ? null : Object(
                    facts, "QUOT-08", "change-next", Kind(facts), facts.Own.Number)),

        new("QUOT-09", "No more money is spent than came together.", "penal code art. 105",
            facts => facts.Kind is not QuotaKind.Spending || !IsNumber(facts)
                || QuotaSpending.Of(facts).Left is not { } left || facts.Ask.Amount <= left ? null : Object(
                    facts, "QUOT-09", "change-less", QuotaWords.Number(facts.Tongue, left),
                    QuotaWords.Number(facts.Tongue, facts.Ask.Amount))),
    ];

    /// <summary>Every rule of asking.</summary>
    public static ImmutableArray<Rule<QuotaFacts>> Ask { get; } = [.. Bars, .. Number];

    /// <summary>Judges what the ordinary number says. Refusals: QUOT-05 to QUOT-09.</summary>
    public static Verdict JudgeNumber(QuotaFacts facts) => Number.Judge(facts);

    /// <summary>Judges what nothing gets past. Refusals: QUOT-01 to QUOT-04.</summary>
    public static Verdict JudgeBars(QuotaFacts facts) => Bars.Judge(facts);

    internal static bool IsUnset(QuotaFacts facts) => facts.May.Is is AllowanceIs.Unset
        || (facts.Kind is QuotaKind.Spending && IsNumber(facts) && QuotaSpending.Of(facts).Left is null);

    internal static bool IsNumber(QuotaFacts facts) => facts.May.Is is AllowanceIs.Number;

    private static bool IsSaid(QuotaAsk ask) => Enum.IsDefined(ask.Kind)
        && (!ask.Swap || ask.Kind is QuotaKind.ShortVisit) && ask.Key.Length <= QuotaAsk.KeyLengthMax
        && (ask.Kind is QuotaKind.Spending
            ? ask.Amount is > 0 and <= QuotaLimits.TengeMax : ask.Amount == 1);

    private static string Nearest(QuotaFacts facts) => QuotaWords.Day(
        facts.Tongue, facts.Taken.MinBy(day => Math.Abs(day.DayNumber - facts.Ask.On.DayNumber)));

    private static string Kind(QuotaFacts facts) => QuotaWords.Kind(facts.Tongue, facts.Kind);

    private static Objection Object(QuotaFacts facts, string key, string change, params object?[] with)
    {
        var says = with.Select(one => one is DateOnly day ? QuotaWords.Day(facts.Tongue, day) : one).ToArray();
        var next = change == "change-next" ? QuotaJudge.Next(facts) : null;
        return new(
            QuotaWords.Say(facts.Tongue, key, says),
            change != "change-next" ? QuotaWords.Say(facts.Tongue, change)
                : next is { } day ? QuotaWords.Say(facts.Tongue, change, QuotaWords.Day(facts.Tongue, day))
                : QuotaWords.Say(facts.Tongue, "change-reward"));
    }
}
