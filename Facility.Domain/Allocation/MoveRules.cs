using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Allocation;

/// <summary>What an order to move people must satisfy; where they may live is for the rules of placing.</summary>
public static class MoveRules
{
    /// <summary>Longest override in days: ours; nothing that breaks a rule stands unlooked-at for longer.</summary>
    public const int OverrideDaysMax = 30;

    /// <summary>What a move must satisfy.</summary>
    public static ImmutableArray<Rule<MoveFacts>> Move { get; } =
    [
        new("MOVE-01", "A move names people who are held here and cells of the site.", "an order means what it says",
            facts => facts.Unknown.IsEmpty ? null : new(
                $"Nobody and no cell here is called {string.Join(", ", facts.Unknown)}.", "Choose from the lists.")),

        new("MOVE-02", "One step moves one to twelve people, each once.", "an order means what it says",
            facts => facts.Legs.Length is > 0 and <= MoveOrder.LegsMax
                && facts.Legs.DistinctBy(leg => leg.Person).Count() == facts.Legs.Length ? null : new(
                "Nobody, too many, or somebody twice is named.", $"Name 1 to {MoveOrder.LegsMax} people once each.")),

        new("MOVE-03", "A move has a reason.", "decision D4",
            facts => facts.Reason.Trim().Length is > 0 and <= MoveOrder.ReasonLengthMax ? null : new(
                "It is not said why, or too much is.", $"Write 1 to {MoveOrder.ReasonLengthMax} characters.")),
    ];

    /// <summary>What overriding and taking back both ask: whether the move waits.</summary>
    public static ImmutableArray<Rule<bool>> Waiting { get; } =
    [
        new("MOVE-04", "What is overridden or taken back waits for it.", "an order means what it says",
            waits => waits ? null : new(
                "No such move waits.", "Look again: it may be done, taken back or lapsed. Propose it anew.")),
    ];

    /// <summary>What an override must satisfy beside that.</summary>
    public static ImmutableArray<Rule<OverrideFacts>> Override { get; } =
    [
        new("MOVE-05", "Whoever overrides is not who proposed.", "maker and checker; decision D4",
            facts => !facts.Waits || facts.Actor != facts.Proposer ? null : new(
                "You proposed this move.", "Let somebody else decide it.")),

        new("MOVE-06", "An override has a reason and ends within thirty days.", "ours; no figure is found",
            facts => facts.Reason.Trim().Length is > 0 and <= MoveOrder.ReasonLengthMax
                && facts.Until >= facts.Today && facts.Until <= facts.Today.AddDays(OverrideDaysMax) ? null : new(
                "The reason or its last day is missing or out of bounds.",
                $"Write why, and a day from {facts.Today:yyyy-MM-dd} "
                + $"to {facts.Today.AddDays(OverrideDaysMax):yyyy-MM-dd}.")),

        new("MOVE-07", "Each objection is overridden by who may override it.", "the rules of placing",
            facts => facts.Needed.Where(role => role != facts.Role).ToList() is not { Count: > 0 } missing ? null : new(
                $"It needs the word of: {string.Join(", ", missing.Select(RoleMatrix.NameOf))}.",
                "Let somebody of that role decide it.")),
    ];

    /// <summary>Judges a move. Refusals: MOVE-01 to MOVE-03.</summary>
    public static Verdict JudgeMove(MoveFacts facts) => Move.Judge(facts);

    /// <summary>Judges an override. Refusals: MOVE-04 to MOVE-07.</summary>
    public static Verdict JudgeOverride(OverrideFacts facts) =>
        new([.. JudgeWithdraw(facts.Waits).Refusals, .. Override.Judge(facts).Refusals]);

    /// <summary>Judges taking a proposal back. Refusals: MOVE-04.</summary>
    public static Verdict JudgeWithdraw(bool waits) => Waiting.Judge(waits);
}

/// <summary>What is looked at of an order to move.</summary>
/// <param name="Legs">Who moves where.</param>
/// <param name="Reason">What is written.</param>
/// <param name="Unknown">Names of people and cells that are not known.</param>
public sealed record MoveFacts(ImmutableArray<MoveLeg> Legs, string Reason, ImmutableArray<string> Unknown);

/// <summary>What is looked at of an override.</summary>
/// <param name="Waits">Whether the move waits for one.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Role">In which role.</param>
/// <param name="Needed">Which roles its objections need.</param>
/// <param name="Reason">What is written.</param>
/// <param name="Until">Last day it holds.</param>
/// <param name="Today">The day.</param>
public sealed record OverrideFacts(
    bool Waits, PersonId Proposer, PersonId Actor, Role Role, ImmutableArray<Role> Needed, string Reason,
    DateOnly Until, DateOnly Today);
