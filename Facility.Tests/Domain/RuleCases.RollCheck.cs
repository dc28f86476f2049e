using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.People;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.Movement;
using Facility.Domain.RollCheck;

namespace Facility.Tests.Domain;

/// <summary>Counting people, moving them, and the escape-risk register.</summary>
internal static partial class RuleCases
{
    private static readonly PersonId Counter = new("a-guard");

    private static readonly PersonId OtherCounter = new("a-guard-2");

    public static readonly OpenFacts OpenedCheck = new(
        new(new("o-1"), new("b01"), ""), OpenBy: "", HasCells: true, HasPlanned: true);

    public static readonly CountFacts Counted = new(IsOpen: true, IsLanding: true, 3, Counter, [OtherCounter]);

    public static readonly RecountFacts Recounted = new(IsOpen: true, IsLanding: true, Counts: 1);

    public static readonly ExplainFacts Explained = new(
        new(new("o-1"), "rc-1", ExplanationKind.Absent, new("p-1"), "", AbsenceReason.Visit, ""), IsOpen: true,
        IsLanding: false, IsHeldInside: true, HomeLanding: "l1", IsExplained: false);

    public static readonly SignFacts Signed = new(
        IsOpen: true,
        [
            new("l1", "Landing 1", 3, [new(Counter, 3), new(OtherCounter, 3)], new(true, [], 0, [], []),
                AreDoorsExplained: false),
        ],
        Counter, OtherCounter);

    public static readonly PutOnFacts PutOn = new(
        new(new("o-1"), new("p-1"), "a rope was found", Day.AddDays(30)), IsHeld: true, IsOn: false, Day);

    public static readonly ReviewFacts Reviewed = new(IsOn: true, "stays");

    public static readonly MovementOrderFacts MovementOrdered = new(
        new(new("o-1"), new("p-1"), new("b02-gate"), Now, Now.AddHours(1), new PersonId("s-1"), "",
            MovementReason.Visit, ""),
        Now, IsInside: true, HasStart: true, HasEnd: true, LeavesBlock: true, IsStaff: true, Conditions.Ordinary,
        SentenceClass.Common, "", "");

    public static readonly MovementStepFacts MovementStepped =
        new(MovementStage.Ordered, MovementStage.Left, HasBegun: true, null);

    private static readonly Dictionary<string, Func<Verdict>> Counting = new()
    {
        ["MORD-01"] = () => MovementOrderRules.JudgeGive(MovementOrdered with { IsInside = false }),
        ["MORD-02"] = () => MovementOrderRules.JudgeGive(MovementOrdered with { HasEnd = false }),
        ["MORD-03"] = () => MovementOrderRules.JudgeGive(
            MovementOrdered with { Order = MovementOrdered.Order with { Until = Now.AddHours(13) } }),
        ["MORD-04"] = () => MovementOrderRules.JudgeGive(
            MovementOrdered with { Order = MovementOrdered.Order with { Reason = MovementReason.Other } }),
        ["MORD-05"] = () => MovementOrderRules.JudgeGive(
            MovementOrdered with { Order = MovementOrdered.Order with { Escort = null } }),
        ["MORD-06"] = () => MovementOrderRules.JudgeGive(MovementOrdered with { Overlaps = "mo-2" }),
        ["MORD-07"] = () => MovementOrderRules.JudgeGive(MovementOrdered with { Meets = "mo-2" }),
        ["MORD-08"] = () => MovementOrderRules.JudgeStep(MovementStepped with { Now = MovementStage.Arrived }),
        ["MORD-09"] = () => MovementOrderRules.JudgeStep(MovementStepped with { HasBegun = false }),
        ["MORD-10"] = () => MovementOrderRules.JudgeStep(
            MovementStepped with { Next = MovementStage.Ended, Because = " " }),
        ["ROLL-01"] = () => RollCheckRules.JudgeOpen(OpenedCheck with { OpenBy = "Guard" }),
        ["RCHK-01"] = () => RollCheckRules.JudgeOpen(OpenedCheck with { HasCells = false }),
        ["RCHK-02"] = () => RollCheckRules.JudgeOpen(OpenedCheck with { HasPlanned = false }),
        ["RCHK-03"] = () => RollCheckRules.JudgeOpen(
            OpenedCheck with { Order = OpenedCheck.Order with { Because = new('x', 201) } }),
        ["ROLL-02"] = () => RollCheckRules.JudgeCount(Counted with { IsOpen = false }),
        ["RCHK-04"] = () => RollCheckRules.JudgeCount(Counted with { IsLanding = false }),
        ["RCHK-05"] = () => RollCheckRules.JudgeCount(Counted with { Number = -1 }),
        ["RCHK-06"] = () => RollCheckRules.JudgeCount(Counted with { By = OtherCounter }),
        ["RCHK-14"] = () => RollCheckRules.JudgeCount(Counted with { IsHeldHere = true }),
        ["RCHK-07"] = () => RollCheckRules.JudgeRecount(Recounted with { Counts = 0 }),
        ["RCHK-08"] = () => RollCheckRules.JudgeExplain(Explained with { HomeLanding = null }),
        ["RCHK-09"] = () => RollCheckRules.JudgeExplain(
            Explained with { Order = Explained.Order with { Reason = AbsenceReason.Other } }),
        ["RCHK-10"] = () => RollCheckRules.JudgeSign(
            Signed with { Landings = [Signed.Landings[0] with { Expected = 4 }] }),
        ["RCHK-11"] = () => RollCheckRules.JudgeSign(Signed with { By = new("a-super") }),
        ["RCHK-12"] = () => RollCheckRules.JudgeSign(Signed with { First = Counter }),
        ["RCHK-13"] = () => RollCheckRules.JudgeTakeBack(isOpen: true, stands: false),
        ["ESCR-01"] = () => EscapeRiskRules.JudgePutOn(PutOn with { IsHeld = false }),
        ["ESCR-02"] = () => EscapeRiskRules.JudgePutOn(PutOn with { Order = PutOn.Order with { Ground = " " } }),
        ["ESCR-03"] = () => EscapeRiskRules.JudgePutOn(
            PutOn with { Order = PutOn.Order with { ReviewOn = Day.AddDays(184) } }),
        ["ESCR-04"] = () => EscapeRiskRules.JudgePutOn(PutOn with { IsOn = true }),
        ["ESCR-05"] = () => EscapeRiskRules.JudgeReview(Reviewed with { IsOn = false }, new(Day.AddDays(30), Day)),
        ["ESCR-06"] = () => EscapeRiskRules.JudgeReview(Reviewed with { Because = "" }, new(null, Day)),
    };
}
