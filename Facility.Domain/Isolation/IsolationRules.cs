using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Isolation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Isolation;

/// <summary>Who may be isolated, on what, and for how long.</summary>
public static class IsolationRules
{
    private const string Law = "penal code art. 131-134";
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromDays(1);

    /// <summary>What an order must satisfy.</summary>
    public static ImmutableArray<Rule<IsolationFacts>> Order { get; } =
    [
        new("ISOL-01", "Only somebody held here is isolated.", "an order means what it says",
            facts => facts.Person is not null ? null : new(
                "This person is not held here.", "Choose from the register of people.")),

        new("ISOL-02", "Neither minors nor mothers with infants are isolated, save for their own protection.",
            "penal code art. 132(8)",
            facts => facts.Person is not { } person || facts.Order.Kind is IsolationKind.SafePlace
                || !IsolationBar.Bars(person, facts.Today) ? null : new(
                "The law isolates neither minors nor mothers with infants.", "Nothing; choose another measure.")),

        new("ISOL-03", "An order says on what footing, why, and who gave it.", Law,
            facts => Enum.IsDefined(facts.Order.Kind) && facts.Order.Kind is not IsolationKind.None
                && IsText(facts.Order.Ground) && IsText(facts.Order.Authority) && IsShort(facts.Order.Breach)
                && IsShort(facts.Order.BeyondFloor) && IsShort(facts.Order.Consent) ? null : new(
                "Kind, ground or authority is missing, or too much is written.",
                $"Choose a kind and write 1 to {OrderIsolation.WordsLengthMax} characters each.")),

        new("ISOL-04", "An order begins now, or within the time in which the law has it carried out.",
            "penal code art. 132",
            facts => facts.Order.Until > facts.Order.From && facts.Order.From >= facts.Now - WrittenWithin
                && (facts.Policy.Whole("isolation.begin-days") is not { } days
                    || facts.Order.From <= facts.Now.AddDays(days)) ? null : new(
                "It ends before it begins, began more than a day ago, or begins too late.",
                "Give the times of the order.")),

        new("ISOL-05", "No isolation lasts longer than the law allows, orders without a real break counted together.",
            "penal code art. 12, 131; internal rules 136-143; CPT 21st report 56(b)", TooLong),

        new("ISOL-06", "A single cell follows a disciplinary cell for a breach before.", "penal code art. 131-132",
            facts => facts.Order.Kind is not IsolationKind.SingleCell
                || facts.Before.Any(span => span.Kind is IsolationKind.Disciplinary) ? null : new(
                "No disciplinary cell was ordered for a breach before this one.", "Order a disciplinary cell.")),

        new("ISOL-07", "Somebody is isolated on one order at a time.", "an order means what it says",
            facts => facts.Before.FirstOrDefault(span =>
                span.From < facts.Order.Until && facts.Order.From < span.Ends) is not { } other ? null : new(
                $"An order holds from {other.From:u} until {other.Ends:u}.", "Begin after it, or end it first.")),

        new("ISOL-08", "One breach has one sanction, and each sanction its breach.", "penal code art. 132",
            facts => !facts.IsSanction ? null
                : facts.Asked.Breach.Length == 0 ? new("No breach is named.", "Write its number and date.")
                : facts.Before.Any(span => IsolationKinds.IsSanction(span.Kind) && string.Equals(
                    span.Breach, facts.Asked.Breach, StringComparison.OrdinalIgnoreCase)) ? new(
                    $"A sanction was ordered for {facts.Asked.Breach} already.", "Nothing; it is answered.")
                : null),

        new("ISOL-09",
            "Nobody is punished with a cell whom a medic has not just found fit, nor is anybody unfit isolated.",
            "penal code art. 131-134; Mandela rules 45, 46",
            facts => facts.Fitness ?? !facts.IsSanction ? null : new(
                facts.Fitness is null
                    ? "No medic has said that this person is fit." : "A medic found this person unfit.",
                $"Ask a medic for a note; it holds {facts.Policy.Whole("isolation.fitness-hours")} hours.")),

        new("ISOL-10", "What leads beyond the international floor says why nothing less will do.",
            "Mandela rules 43-45; floor-international",
            facts => IsBeyondFloor(facts.Run.Total, facts.Policy) && !IsText(facts.Order.BeyondFloor) ? new(
                $"With this order it would be {Days(facts.Run.Total)} days in a row.",
                "Say why nothing less will do; the outside authority is told.") : null),
    ];

    /// <summary>What an end before its time must satisfy.</summary>
    public static ImmutableArray<Rule<IsolationEndFacts>> End { get; } =
    [
        new("ISOL-11", "Only an order that holds is ended, on a paper.", "decision D4",
            facts => facts.Kind is not null && IsText(facts.Order.Words) ? null : new(
                "No such order holds, or it is not said on what paper.",
                $"Look again, and write 1 to {OrderIsolation.WordsLengthMax} characters.")),

        new("ISOL-12", "A sanction ends early only by a medic's note or at the prosecutor's demand.",
            "internal rules 135, 143-1",
            facts => facts.Kind is null || facts.Order.Why is IsolationEnd.Prosecutor
                || (facts.Order.Why is IsolationEnd.GroundGone && !NeedsProsecutor(facts)) ? null : new(
                "This kind does not end so.", "Name the prosecutor's paper, or ask a medic to see the person.")),
    ];

    /// <summary>What a medic's note must satisfy.</summary>
    public static ImmutableArray<Rule<FitnessFacts>> Note { get; } =
    [
        new("ISOL-13", "A medic's note is of somebody held here, and no story.", "Mandela rules 26, 46",
            facts => facts.IsHeld && IsShort(facts.Order.Words) ? null : new(
                "This person is not held here, or too much is written.",
                $"Choose from the register; at most {OrderIsolation.WordsLengthMax} characters, no diagnosis.")),
    ];

    /// <summary>Judges an order. Refusals: ISOL-01 to ISOL-10.</summary>
    public static Verdict JudgeOrder(IsolationFacts facts) => Order.Judge(facts);

    /// <summary>Judges an early end. Refusals: ISOL-11, ISOL-12.</summary>
    public static Verdict JudgeEnd(IsolationEndFacts facts) => End.Judge(facts);

    /// <summary>Judges a medic's note. Refusals: ISOL-13.</summary>
    public static Verdict JudgeNote(FitnessFacts facts) => Note.Judge(facts);

    /// <summary>Whether time in a row goes beyond what the international floor knows.</summary>
    public static bool IsBeyondFloor(TimeSpan inARow, Policy.DayPolicy policy) =>
        policy.Whole("isolation.floor-days") is { } days && inARow > TimeSpan.FromDays(days);

    private static Objection? TooLong(IsolationFacts facts)
    {
        var run = facts.Run;
        var first = run.Spans.First(span => span.Kind == facts.Order.Kind).From;
        var longest = IsolationKinds.LongestOf(
            facts.Order.Kind, first, facts.Order.Consent.Trim().Length > 0, facts.Policy);
        if (longest is not { } limit || run.Of(facts.Order.Kind) <= limit) return null;
        var before = IsolationRun.Of(facts.Before, facts.Policy).LastOrDefault(one => one.EndsAt <= facts.Order.From);
        return new(
            $"It would be {Days(run.Of(facts.Order.Kind))} days, and {Days(limit)} are the most.",
            run.Spans.Length > 1 && before is not null
                ? $"Order less, or begin after {before.CountEndsAt(facts.Policy):u}: a shorter break does not count."
                : "Order less.");
    }

    private static bool NeedsProsecutor(IsolationEndFacts facts) => facts.Kind is { } kind
        && (IsolationKinds.IsSanction(kind) || (kind is IsolationKind.SafePlace
            && facts.Policy.Whole("isolation.safe-end-by-prosecutor") is > 0));

    private static string Days(TimeSpan time) => time.TotalDays.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsText(string words) => words.Trim().Length > 0 && IsShort(words);

    private static bool IsShort(string words) => words.Length <= OrderIsolation.WordsLengthMax;
}
