using Facility.Contracts.Children;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Children;
using Facility.Domain.Policy;

namespace Facility.Tests.Domain;

/// <summary>Children who live here with their mothers.</summary>
internal static partial class RuleCases
{
    // The day of all these facts; a property, since fields of another part may be set later.
    private static DateOnly ChildDay => new(2026, 3, 1);

    public static readonly TakeChildFacts ChildTaken = new(
        new(new("c-1"), new("p-1"), "A child", ChildDay.AddYears(-1), ChildDay, "certificate 4"), Sex.Female,
        PolicyBook.Current.On(ChildDay), ChildDay);

    public static readonly ExtendChildFacts ChildExtended = new(
        new(new("ch-1"), new(2027, 3, 1), ChildGround.Release, new(2027, 2, 28), "order 5"),
        ChildDay.AddYears(-3), ChildDay, new(2027, 2, 28), PolicyBook.Current.On(ChildDay));

    public static readonly ChildAlongFacts ChildAlong = new(new(new("ch-1"), Goes: true, "order 6"), LivesHere: true);

    public static readonly EndChildFacts ChildEnded = new(
        new(new("ch-1"), ChildEnd.Relatives, "the grandmother", "act 7", ChildDay), ChildDay.AddDays(-9),
        MotherIsGone: false, ChildDay);

    private static readonly Dictionary<string, Func<Verdict>> Children = new()
    {
        ["CHLD-01"] = () => ChildRules.JudgeTakeIn(ChildTaken with { Mother = null }),
        ["CHLD-02"] = () => ChildRules.JudgeTakeIn(
            ChildTaken with { Order = ChildTaken.Order with { Name = " " } }),
        ["CHLD-03"] = () => ChildRules.JudgeTakeIn(
            ChildTaken with { Order = ChildTaken.Order with { Since = ChildDay.AddDays(1) } }),
        ["CHLD-04"] = () => ChildRules.JudgeTakeIn(
            ChildTaken with { Order = ChildTaken.Order with { Born = ChildDay.AddYears(-3) } }),
        ["CHLD-05"] = () => ChildRules.JudgeTakeIn(ChildTaken with { Order = ChildTaken.Order with { Paper = "" } }),
        ["CHLD-06"] = () => ChildRules.JudgeExtend(ChildExtended with { Born = null }),
        ["CHLD-07"] = () => ChildRules.JudgeExtend(ChildExtended with
        {
            Order = ChildExtended.Order with { Ground = ChildGround.ParoleRight, GroundOn = new(2027, 3, 1) },
        }),
        ["CHLD-08"] = () => ChildRules.JudgeExtend(
            ChildExtended with { Order = ChildExtended.Order with { Until = new(2027, 3, 2) } }),
        ["CHLD-09"] = () => ChildRules.JudgeExtend(
            ChildExtended with { Order = ChildExtended.Order with { Paper = " " } }),
        ["CHLD-10"] = () => ChildRules.JudgeExtend(ChildExtended with { HeldUntil = new(2027, 2, 27) }),
        ["CHLD-11"] = () => ChildRules.JudgeAlong(ChildAlong with { LivesHere = false }),
        ["CHLD-12"] = () => ChildRules.JudgeAlong(ChildAlong with { Order = ChildAlong.Order with { Paper = "" } }),
        ["CHLD-13"] = () => ChildRules.JudgeEnd(ChildEnded with { Since = null }),
        ["CHLD-14"] = () => ChildRules.JudgeEnd(ChildEnded with { Order = ChildEnded.Order with { To = " " } }),
        ["CHLD-15"] = () => ChildRules.JudgeEnd(
            ChildEnded with { Order = ChildEnded.Order with { On = ChildDay.AddDays(1) } }),
        ["CHLD-16"] = () => ChildRules.JudgeEnd(
            ChildEnded with { Order = ChildEnded.Order with { How = ChildEnd.WithMother } }),
    };
}
