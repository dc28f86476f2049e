using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Quotas;

/// <summary>What may be written into a ledger by hand.</summary>
public static class QuotaActRules
{
    private const int DegreeMax = 3;
    private const string Means = "an order means what it says";
    private const string Written = "decision D5";

    /// <summary>What a line that settles or takes back must satisfy.</summary>
    public static ImmutableArray<Rule<QuotaLineFacts>> Line { get; } =
    [
        new("QUOT-11", "Only a line that counts is settled or taken back.", Means,
            facts => Counts(facts) ? null : new(
                "There is no such line, or it never counted.", "Choose a line of the ledger that counts.")),

        new("QUOT-12", "A line counts no more once only, and not while something rests on it.", Means,
            facts => !Counts(facts) || !RestsOrIsOver(facts) ? null : new(
                "It was taken back already, or a use is charged to it.", "Take that use back first.")),
    ];

    /// <summary>What somebody must say who takes a line back.</summary>
    public static ImmutableArray<Rule<TakeBackQuota>> TakeBack { get; } =
    [
        new("QUOT-10", "It is said why a line is taken back.", Written,
            order => IsSaid(order.Words) ? null : new(
                "It is not said why.", $"Write 1 to {QuotaLimits.WordsMax} characters.")),
    ];

    /// <summary>What an opening line must say.</summary>
    public static ImmutableArray<Rule<(OpenQuota Order, DateOnly Today)>> Open { get; } =
    [
        new("QUOT-13", "What was used elsewhere has a day that is over, an amount and a paper.", Means,
            facts => facts.Order.On <= facts.Today && Enum.IsDefined(facts.Order.Kind)
                && IsAmount(facts.Order.Kind, facts.Order.Amount, QuotaLimits.OpenedMax)
                && IsSaid(facts.Order.Paper) ? null : new(
                    "The day is in the future, the amount is none, or it is not said where it stands.",
                    $"Give a day until today, 1 to {QuotaLimits.OpenedMax} pieces or an amount, and the paper.")),
    ];

    /// <summary>What a reward must say.</summary>
    public static ImmutableArray<Rule<RewardQuota>> Reward { get; } =
    [
        new("QUOT-14", "A reward is of visits or money, with an order.", "penal code art. 128",
            order => order.Kind is QuotaKind.ShortVisit or QuotaKind.LongVisit or QuotaKind.Spending
                && IsAmount(order.Kind, order.Amount, QuotaLimits.RewardMax) && IsSaid(order.Paper) ? null : new(
                    "It is no reward that the law knows, or no order is named.",
                    $"Choose visits, 1 to {QuotaLimits.RewardMax}, or money, and name the order.")),
    ];

    /// <summary>What a dated fact must say.</summary>
    public static ImmutableArray<Rule<(SetDatedFact Order, DateOnly Today)>> Fact { get; } =
    [
        new("QUOT-15", "A fact of a person has a value that there is.", Means,
            facts => IsValue(facts.Order) ? null : new(
                "There is no such value.", "Choose conditions or a type from the list, or a degree from -3 to 3.")),

        new("QUOT-16", "A fact of a person begins on a day that has come, by an order.", Means,
            facts => facts.Order.Since <= facts.Today && IsSaid(facts.Order.Paper) ? null : new(
                "The day is in the future, or no order is named.", "Write it down when it has begun.")),
    ];

    /// <summary>What a decision of the head must satisfy.</summary>
    public static ImmutableArray<Rule<(DecideQuota Order, bool IsUnset)>> Decide { get; } =
    [
        new("QUOT-17", "The head decides what has no figure, and in writing.", Written,
            facts => facts.IsUnset && IsSaid(facts.Order.Words) ? null : new(
                "A figure decides this, or it is not said why.", "Ask for an override of two people, or say why.")),
    ];

    /// <summary>What somebody must say who asks for an override.</summary>
    public static ImmutableArray<Rule<OverrideQuota>> Override { get; } =
    [
        new("QUOT-18", "One beyond the figures is asked for in writing, and is not money.", Written,
            order => Enum.IsDefined(order.Kind) && order.Kind is not QuotaKind.Spending && IsSaid(order.Words)
                ? null : new("It is not said why, or it is money.", "Say why; more money is a reward.")),
    ];

    /// <summary>What the second yes must satisfy.</summary>
    public static ImmutableArray<Rule<(QuotaBook Book, int Entry, PersonId By)>> Confirm { get; } =
    [
        new("QUOT-19", "A second person says yes, once.", Written,
            facts => facts.Book.Line(facts.Entry) is { Act: QuotaAct.OverrideAsked } line
                && line.By != facts.By.Value && !facts.Book.IsConfirmed(line.Number)
                && !facts.Book.IsGivenBack(line.Number) ? null : new(
                    "Nobody asks by that line any more, or you asked yourself.", "Another person says yes.")),
    ];

    /// <summary>Whose ledger it may be.</summary>
    public static ImmutableArray<Rule<bool>> Held { get; } =
    [
        new("QUOT-20", "A ledger is of somebody held here.", Means,
            isHeld => isHeld ? null : new("Nobody of that id is held here.", "Look the person up in the register.")),
    ];

    /// <summary>Judges a line that is to be settled or taken back. Refusals: QUOT-11, QUOT-12.</summary>
    public static Verdict JudgeLine(QuotaLineFacts facts) => Line.Judge(facts);

    /// <summary>Judges a line that somebody takes back by hand. Refusals: QUOT-10 to QUOT-12.</summary>
    public static Verdict JudgeTakeBack(QuotaLineFacts facts, TakeBackQuota order) =>
        new([.. Line.Judge(facts).Refusals, .. TakeBack.Judge(order).Refusals]);

    /// <summary>Judges an opening line. Refusal: QUOT-13.</summary>
    public static Verdict JudgeOpen(OpenQuota order, DateOnly today) => Open.Judge((order, today));

    /// <summary>Judges a reward. Refusal: QUOT-14.</summary>
    public static Verdict JudgeReward(RewardQuota order) => Reward.Judge(order);

    /// <summary>Judges a dated fact. Refusals: QUOT-15, QUOT-16.</summary>
    public static Verdict JudgeFact(SetDatedFact order, DateOnly today) => Fact.Judge((order, today));

    /// <summary>Judges a decision of the head. Refusal: QUOT-17.</summary>
    public static Verdict JudgeDecide(DecideQuota order, bool isUnset) => Decide.Judge((order, isUnset));

    /// <summary>Judges a request for an override. Refusal: QUOT-18.</summary>
    public static Verdict JudgeOverride(OverrideQuota order) => Override.Judge(order);

    /// <summary>Judges a second yes. Refusal: QUOT-19.</summary>
    public static Verdict JudgeConfirm(QuotaBook book, int entry, PersonId by) => Confirm.Judge((book, entry, by));

    /// <summary>Judges whose ledger it is. Refusal: QUOT-20.</summary>
    public static Verdict JudgeHeld(bool isHeld) => Held.Judge(isHeld);

    private static bool Counts(QuotaLineFacts facts) => facts.Book.Line(facts.Entry) is { } line
        && (facts.Settles ? line.Act is QuotaAct.Reserved
            : line.Act is not (QuotaAct.Refused or QuotaAct.GivenBack or QuotaAct.Settled));

    private static bool RestsOrIsOver(QuotaLineFacts facts) => facts.Book.IsGivenBack(facts.Entry)
        || (!facts.Settles && (facts.Book.IsConfirmed(facts.Entry)
            || facts.Book.Credits.Any(one => one.Number == facts.Entry && one.Used > 0)));

    private static bool IsAmount(QuotaKind kind, decimal amount, int most) => kind is QuotaKind.Spending
        ? amount is > 0 and <= QuotaLimits.TengeMax
        : amount > 0 && amount <= most && decimal.IsInteger(amount);

    private static bool IsSaid(string words) => words.Trim().Length is > 0 and <= QuotaLimits.WordsMax;

    private static bool IsValue(SetDatedFact order) => order.Fact switch
    {
        DatedFact.Conditions => order.Value > 0 && Enum.IsDefined((Conditions)order.Value),
        DatedFact.Conduct => Math.Abs(order.Value) <= DegreeMax,
        DatedFact.Institution => order.Value > 0 && Enum.IsDefined((InstitutionType)order.Value),
        _ => false,
    };
}

/// <summary>What is looked at of a line that is to be settled or taken back.</summary>
/// <param name="Book">The ledger.</param>
/// <param name="Entry">The line's number.</param>
/// <param name="Settles">Whether it is settled; else it is taken back.</param>
public sealed record QuotaLineFacts(QuotaBook Book, int Entry, bool Settles);
