using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Allocation;

/// <summary>A commission decides who lives where; what cannot wait for it is provisional until it has.</summary>
public static class CommissionRules
{
    private const string Law = "internal rules: a commission chaired by the head decides, an order is issued";

    /// <summary>What writing an order down must satisfy.</summary>
    public static ImmutableArray<Rule<EnterCommissionFacts>> Enter { get; } =
    [
        new("COMM-01", "An order of the commission has a number.", Law,
            facts => IsNumber(facts.Order.Number) ? null : new(
                "The number is missing or cannot be one.",
                $"Write 1 to {EnterCommission.NumberLengthMax} letters, digits, '/', '.', '-' and blanks, "
                + "with a digit among them.")),

        new("COMM-02", "An order of the commission has a day that has come, and not long ago.",
            "commission.order-days of the policy",
            facts => IsInTime(facts.Order.On, facts.Today, facts.DaysMax) ? null : new(
                $"{facts.Order.On:yyyy-MM-dd} lies in the future, or more than {facts.DaysMax} days back.",
                "Write the day of the order; what is older is decided anew.")),

        new("COMM-03", "Three or more different people decide, the chair named first.", Law,
            facts => IsCommission(facts.Order.Members) ? null : new(
                "Too few or too many people are named, somebody twice, or a name is empty or too long.",
                $"Name {EnterCommission.MembersMin} to {EnterCommission.MembersMax} people once each.")),

        new("COMM-04", "An order is written down once.", "nothing is true twice",
            facts => !facts.IsKnown ? null : new(
                "This order stands in the register already.", "Choose it from the list.")),
    ];

    /// <summary>What a move, a file or a plan that places people must satisfy.</summary>
    public static ImmutableArray<Rule<GroundFacts>> Ground { get; } =
    [
        new("COMM-05", "A move cites an order of the commission, or says why it cannot wait: one of the two.", Law,
            facts => IsOneGround(facts) ? null : new(
                "Neither an order nor a reason of the list is given, or both are.",
                "Choose the commission's order, or why it is urgent.")),

        new("COMM-06", "An arrival lives nowhere yet.", "an order means what it says",
            facts => facts.Urgent is not UrgentReason.Arrival || facts.LiveNowhere ? null : new(
                "Somebody of it lives here already.", "Choose another reason, or cite an order.")),
    ];

    /// <summary>What citing an order must satisfy, wherever it is cited.</summary>
    public static ImmutableArray<Rule<CiteFacts>> Cite { get; } =
    [
        new("COMM-07", "An order that is cited stands in the register, and is carried out before it is stale.", Law,
            facts => facts.IsKnown && IsInTime(facts.Cites.On, facts.Today, facts.DaysMax) ? null : new(
                facts.IsKnown ? $"The order {facts.Cites} is older than {facts.DaysMax} days."
                : $"No order {facts.Cites} of the commission is written down.",
                "Write the order down with who decided, or have it decided anew.")),
    ];

    /// <summary>What confirming a provisional placement must satisfy.</summary>
    public static ImmutableArray<Rule<ConfirmFacts>> Confirm { get; } =
    [
        new("COMM-08", "Only what is provisional is confirmed.", "an order means what it says",
            facts => facts.PlacedOn is not null ? null : new(
                "No such placement waits.", "Look again: it may be confirmed, moved on or left.")),

        new("COMM-09", "Whoever moved somebody provisionally is not who confirms it.",
            "maker and checker; decision D4",
            facts => facts.PlacedOn is null || !facts.MovedBy.Contains(facts.Actor) ? null : new(
                "You moved this person, or allowed it.", "Let somebody else write the commission's word down.")),

        new("COMM-10", "What confirms a placement was decided after it.", "an order means what it says",
            facts => facts.PlacedOn is not { } placed || facts.Cites.On >= placed ? null : new(
                $"The order is of {facts.Cites.On:yyyy-MM-dd}, the placement of {placed:yyyy-MM-dd}.",
                "Cite the order that decided on it.")),
    ];

    /// <summary>Judges writing an order down. Refusals: COMM-01 to COMM-04.</summary>
    public static Verdict JudgeEnter(EnterCommissionFacts facts) => Enter.Judge(facts);

    /// <summary>Judges on what ground people are placed. Refusals: COMM-05, COMM-06.</summary>
    public static Verdict JudgeGround(GroundFacts facts) => Ground.Judge(facts);

    /// <summary>Judges a citation. Refusals: COMM-07.</summary>
    public static Verdict JudgeCite(CiteFacts facts) => Cite.Judge(facts);

    /// <summary>Judges confirming. Refusals: COMM-08 to COMM-10.</summary>
    public static Verdict JudgeConfirm(ConfirmFacts facts) => Confirm.Judge(facts);

    /// <summary>Whether an order of a day may be written down and cited on another.</summary>
    /// <param name="on">The order's day.</param>
    /// <param name="today">The day it is cited on.</param>
    /// <param name="daysMax">How far back it may lie; null for as far as it likes.</param>
    public static bool IsInTime(DateOnly on, DateOnly today, int? daysMax) =>
        on <= today && (daysMax is not { } days || on >= today.AddDays(-days));

    // The register of isolation has an order of its own.
    private static bool IsOneGround(GroundFacts facts) => (facts.IsCiting, facts.Urgent) switch
    {
        (true, UrgentReason.None) => true,
        (false, UrgentReason.None) => facts.IsOrderedByRegister,
        (false, not UrgentReason.TakenIn) => Enum.IsDefined(facts.Urgent),
        _ => false,
    };

    private static bool IsNumber(string? number) =>
        number?.Trim() is { Length: > 0 and <= EnterCommission.NumberLengthMax } text && text.Any(char.IsAsciiDigit)
        && text.All(sign => char.IsLetterOrDigit(sign) || sign is '/' or '.' or '-' or ' ');

    private static bool IsCommission(ImmutableArray<string> members) =>
        !members.IsDefault && members.Length is >= EnterCommission.MembersMin and <= EnterCommission.MembersMax
        && members.All(name => name?.Trim() is { Length: > 0 and <= EnterCommission.NameLengthMax }
            && !name.Any(char.IsControl))
        && members.Select(OneWay).Distinct(StringComparer.OrdinalIgnoreCase).Count() == members.Length;

    // The same name with other blanks is the same name.
    private static string OneWay(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>What is looked at of an order that is written down.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsKnown">Whether number and date stand in the register.</param>
/// <param name="Today">The day.</param>
/// <param name="DaysMax">How far back its day may lie; null while unset.</param>
public sealed record EnterCommissionFacts(EnterCommission Order, bool IsKnown, DateOnly Today, int? DaysMax);

/// <summary>On what ground people are placed.</summary>
/// <param name="IsCiting">Whether an order of the commission is cited.</param>
/// <param name="Urgent">Why it cannot wait for one.</param>
/// <param name="LiveNowhere">Whether nobody of it lives anywhere yet.</param>
/// <param name="IsOrderedByRegister">Whether the register of isolation puts everybody of it where they go.</param>
public sealed record GroundFacts(bool IsCiting, UrgentReason Urgent, bool LiveNowhere, bool IsOrderedByRegister);

/// <summary>What is looked at of a citation.</summary>
/// <param name="Cites">The order cited.</param>
/// <param name="IsKnown">Whether it stands in the register.</param>
/// <param name="Today">The day.</param>
/// <param name="DaysMax">How far back its day may lie; null while unset.</param>
public sealed record CiteFacts(CommissionCitation Cites, bool IsKnown, DateOnly Today, int? DaysMax);

/// <summary>What is looked at of a confirmation.</summary>
/// <param name="PlacedOn">The day of the placement; null when none waits.</param>
/// <param name="Cites">The order cited.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="MovedBy">Who moved, and who overrode for it.</param>
public sealed record ConfirmFacts(
    DateOnly? PlacedOn, CommissionCitation Cites, PersonId Actor, ImmutableArray<PersonId> MovedBy);
