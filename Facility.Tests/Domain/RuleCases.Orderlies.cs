using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Orderlies;

namespace Facility.Tests.Domain;

/// <summary>Orderlies of disabled people.</summary>
internal static partial class RuleCases
{
    // Properties, since fields of another part may be set later.
    private static DateOnly OrderlyDay => new(2026, 3, 1);

    public static ProposeOrderly OrderlyAsked => new(new("o-1"), new("p-1"), new("p-2"), "carries the tray");

    public static OrderlyPairFacts OrderlyPair => new(
        new(true, new() { Born = OrderlyDay.AddYears(-18) }, new("b01"), false, ""),
        new(true, new() { Needs = PersonNeeds.StepFree }, new("b01"), false, ""), true, [], OrderlyDay);

    public static OrderlyHearing OrderlyHeard => new(
        new(new("o-2"), "od-1", OrderlySide.Helped, Consents: true, Alone: true), IsProposed: true, new("a-admin"),
        [new(OrderlySide.Helper, new("a-medic"))], new("a-super"), IsHeldHere: false);

    private static OrderlyOne OrderlyHelper => OrderlyPair.Helper;

    private static readonly Dictionary<string, Func<Verdict>> Orderlies = new()
    {
        ["ORDL-01"] = () => OrderlyRules.JudgePair(OrderlyPair with { AreTwo = false }),
        ["ORDL-02"] = () => OrderlyRules.JudgePair(OrderlyPair with { Helped = OrderlyHelper }),
        ["ORDL-03"] = () => OrderlyRules.JudgePair(
            OrderlyPair with { Helper = OrderlyHelper with { Is = new() { Born = new(2008, 3, 2) } } }),
        ["ORDL-04"] = () => OrderlyRules.JudgePair(
            OrderlyPair with { Helper = OrderlyHelper with { IsIsolated = true } }),
        ["ORDL-05"] = () => OrderlyRules.JudgePair(
            OrderlyPair with { Helper = OrderlyHelper with { Block = new BlockId("b02") } }),
        ["ORDL-06"] = () => OrderlyRules.JudgePair(OrderlyPair with { Apart = [AllocationRules.BetweenPeople[0]] }),
        ["ORDL-07"] = () => OrderlyRules.JudgePair(
            OrderlyPair with { Helper = OrderlyHelper with { Engaged = "od-9" } }),
        ["ORDL-08"] = () => OrderlyRules.JudgePropose(OrderlyAsked with { Help = " " }, OrderlyPair),
        ["ORDL-09"] = () => OrderlyRules.JudgeHear(OrderlyHeard with { IsProposed = false }),
        ["ORDL-10"] = () => OrderlyRules.JudgeHear(
            OrderlyHeard with { Order = OrderlyHeard.Order with { Side = OrderlySide.Helper } }),
        ["ORDL-11"] = () => OrderlyRules.JudgeHear(
            OrderlyHeard with { Order = OrderlyHeard.Order with { Alone = false } }),
        ["ORDL-12"] = () => OrderlyRules.JudgeHear(OrderlyHeard with { By = new("a-medic") }),
        ["ORDL-13"] = () => OrderlyRules.JudgeHear(OrderlyHeard with { IsHeldHere = true }),
        ["ORDL-14"] = () => OrderlyRules.JudgeEnd(isKnown: false),
    };
}
