using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Allocation;

/// <summary>What an order to keep people apart must satisfy.</summary>
public static class KeepApartOrderRules
{
    /// <summary>Longest time to a review in days: ours.</summary>
    public const int ReviewDaysMax = 183;

    /// <summary>What a new order must satisfy.</summary>
    public static ImmutableArray<Rule<KeepApartFacts>> Open { get; } =
    [
        new("APART-01", "Two different people who are held here are kept apart.", "an order means what it says",
            facts => facts.AreKnown && facts.Order.One != facts.Order.Other
                && (facts.Order.Endangered is not { } whom || whom == facts.Order.One || whom == facts.Order.Other)
                ? null : new("The two are not two known prisoners, or the endangered one is neither.",
                    "Choose two people from the list.")),

        new("APART-02", "Two people have one order at a time.", "one order, one review",
            facts => facts.OpenOrder.Length == 0 ? null : new(
                $"Order {facts.OpenOrder} keeps these two apart.", "Review that one, or end it first.")),

        new("APART-03", "An order is looked at again within half a year.", "ours; no figure is found",
            facts => IsReview(facts.Order.ReviewOn, facts.Today) ? null : new(
                $"{facts.Order.ReviewOn:yyyy-MM-dd} is past or too far.",
                $"Choose a day until {facts.Today.AddDays(ReviewDaysMax):yyyy-MM-dd}.")),

        new("APART-04", "An order has a level and a ground.", "decision D4",
            facts => Enum.IsDefined(facts.Order.Level)
                && facts.Order.Ground.Trim().Length is > 0 and <= KeepApartOrder.GroundLengthMax ? null : new(
                "Level or ground is missing, or too much is written.",
                $"Choose a level and write 1 to {KeepApartOrder.GroundLengthMax} characters.")),
    ];

    /// <summary>What a review or an end must satisfy.</summary>
    public static ImmutableArray<Rule<KeepApartChange>> Change { get; } =
    [
        new("APART-05", "Only an order that holds is reviewed or ended.", "nothing is re-opened; a new order is given",
            change => change.IsOpen ? null : new("No such order holds.", "Look at the list again.")),

        new("APART-06", "An end says why, a review says until when.", "decision D4",
            change => change.Next is { } next
                ? IsReview(next, change.Today) ? null : new(
                    $"{next:yyyy-MM-dd} is past or too far.",
                    $"Choose a day until {change.Today.AddDays(ReviewDaysMax):yyyy-MM-dd}.")
                : change.Because.Trim().Length is > 0 and <= KeepApartOrder.GroundLengthMax ? null : new(
                    "It is not said why, or too much is.",
                    $"Write 1 to {KeepApartOrder.GroundLengthMax} characters.")),

        new("APART-09", "A pair of a group is reviewed and ended with its group.", "a group without holes",
            change => change.Group.Length == 0 ? null : new(
                $"It belongs to {change.Group}.",
                $"Review or end {change.Group}, and give new orders for who remains.")),
    ];

    /// <summary>What a group must satisfy beside what each of its pairs must.</summary>
    public static ImmutableArray<Rule<KeepApartGroup>> Group { get; } =
    [
        new("APART-08", "A group is three to twelve people, each once.", "an order means what it says",
            order => order.People.Length is >= 3 and <= KeepApartGroup.PeopleMax
                && order.People.Distinct().Count() == order.People.Length ? null : new(
                $"{order.People.Length} people are named, or somebody twice.",
                $"Name 3 to {KeepApartGroup.PeopleMax}; for two give an order for a pair.")),
    ];

    /// <summary>Judges a group as such. Refusals: APART-08.</summary>
    public static Verdict JudgeGroup(KeepApartGroup order) => Group.Judge(order);

    /// <summary>Judges a new order. Refusals: APART-01 to APART-04.</summary>
    public static Verdict JudgeOpen(KeepApartFacts facts) => Open.Judge(facts);

    /// <summary>Judges a review or an end. Refusals: APART-05, APART-06, APART-09.</summary>
    public static Verdict JudgeChange(KeepApartChange change) => Change.Judge(change);

    private static bool IsReview(DateOnly day, DateOnly today) => day > today && day <= today.AddDays(ReviewDaysMax);
}

/// <summary>What is looked at of a new order to keep apart.</summary>
/// <param name="Order">The order.</param>
/// <param name="AreKnown">Whether both are prisoners here.</param>
/// <param name="OpenOrder">The order that keeps them apart already; empty for none.</param>
/// <param name="Today">The day.</param>
public sealed record KeepApartFacts(KeepApartOrder Order, bool AreKnown, string OpenOrder, DateOnly Today);

/// <summary>What is looked at of a review or an end.</summary>
/// <param name="IsOpen">Whether the order holds.</param>
/// <param name="Next">The next review; null for an end.</param>
/// <param name="Because">Why it ends.</param>
/// <param name="Today">The day.</param>
public sealed record KeepApartChange(bool IsOpen, DateOnly? Next, string Because, DateOnly Today)
{
    /// <summary>The group of a pair that is named without it; empty for none.</summary>
    public string Group { get; init; } = "";
}
