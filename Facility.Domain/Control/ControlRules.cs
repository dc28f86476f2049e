using System.Collections.Immutable;
using Facility.Contracts.Control;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Control;

/// <summary>One station in control of a block at a time; none of these judges lockdown or life safety.</summary>
public static class ControlRules
{
    /// <summary>A station that was not heard for this long can be relieved by any other.</summary>
    public static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(10);

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 200;

    private static readonly ControlAct[] OfTheHolder = [ControlAct.Offer, ControlAct.GiveUp];

    /// <summary>What an order on a door of the block must satisfy.</summary>
    public static ImmutableArray<Rule<ControlFacts>> Order { get; } =
    [
        new("CTRL-01", "Only the station in control of a block orders there.", "hardware.md 2.6, station in control",
            facts => facts.Holder is null || facts.IsHolder ? null : new(
                $"{facts.Block} is controlled from {facts.HolderName}.", HowToTake(facts))),
    ];

    /// <summary>What an act of control must satisfy.</summary>
    public static ImmutableArray<Rule<ControlFacts>> Act { get; } =
    [
        new("CTRL-02", "A block is taken from nobody, or from a station that is silent.", "hardware.md 2.6",
            facts => facts.Act != ControlAct.Take || facts.Holder is null || facts.IsHolder || facts.IsSilent
                ? null
                : new($"{facts.Block} is controlled from {facts.HolderName}.", HowToTake(facts))),

        new("CTRL-03", "Only the station in control offers a block or gives it up.", "hardware.md 2.6",
            facts => !OfTheHolder.Contains(facts.Act) || facts.IsHolder ? null : new(
                $"{facts.Block} is not controlled from here.", "Take it first.")),

        new("CTRL-04", "An offer is accepted by the station it was made to, and taken back by either.",
            "hardware.md 2.6",
            facts => facts.Act switch
            {
                ControlAct.Accept => facts.OfferedTo == facts.From,
                ControlAct.Withdraw => facts.OfferedTo is not null && (facts.IsHolder || facts.OfferedTo == facts.From),
                _ => true,
            }
                ? null
                : new($"{facts.Block} is not offered to this station.", "Ask the station in control to offer it.")),

        new("CTRL-05", "A block is offered to another station that is known.", "an order means what it says",
            facts => facts.Act != ControlAct.Offer || (facts.To is { } to && to != facts.From && facts.ToIsKnown)
                ? null
                : new("That is no other station of the facility.", "Choose one of the list.")),

        new("CTRL-06", "A block is taken by force with a reason.", "decision D4",
            facts => facts.Act != ControlAct.Force
                || facts.Reason.Trim().Length is > 0 and <= ReasonLengthMax
                ? null
                : new("The reason is missing or too long.", $"Say why, in 1 to {ReasonLengthMax} characters.")),
    ];

    /// <summary>Judges an order on a door. Refusals: CTRL-01.</summary>
    public static Verdict JudgeOrder(ControlFacts facts) => Order.Judge(facts);

    /// <summary>Judges an act of control. Refusals: CTRL-02 to CTRL-06.</summary>
    public static Verdict JudgeAct(ControlFacts facts) => Act.Judge(facts);

    private static string HowToTake(ControlFacts facts) => facts.IsSilent
        ? $"That station has been silent for {facts.SilentFor.TotalSeconds:0} s: take control."
        : "Ask it to hand over, or a supervisor takes it by force.";
}
