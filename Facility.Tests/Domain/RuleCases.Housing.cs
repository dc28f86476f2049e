using Facility.Contracts.Allocation;
using Facility.Contracts.Due;
using Facility.Contracts.Isolation;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.People;
using Facility.Contracts.Planner;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Custody;
using Facility.Domain.Due;
using Facility.Domain.Isolation;
using Facility.Domain.OutOfCell;
using Facility.Domain.Policy;
using Facility.Domain.Exchange;
using Facility.Domain.Planner;
using Facility.Domain.Roll;
using ApartAtDoorFacts = Facility.Domain.Doors.ApartAtDoorFacts;
using ApartAtDoorRules = Facility.Domain.Doors.ApartAtDoorRules;
using ApartWhere = Facility.Domain.Doors.ApartWhere;

namespace Facility.Tests.Domain;

/// <summary>Orders to move, to hold a place and to keep apart.</summary>
internal static partial class RuleCases
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static readonly MoveFacts Move = new([new(new("p-1"), new("b01-l1-c01"))], "because", []);

    public static readonly OverrideFacts OverriddenMove = new(
        Waits: true, new("a-admin"), new("a-super"), Role.Supervisor, [Role.Supervisor], "must be", Day, Day);

    public static readonly HoldFacts Hold = new(IsKnown: true, 60);

    public static readonly KeepApartFacts Apart = new(
        new(new("k-1"), new("p-1"), new("p-2"), KeepApartLevel.Landing, null, "a threat", Day.AddDays(90)),
        AreKnown: true, "", Day);

    public static readonly KeepApartGroup KeptApart = new(
        new("k-2"), [new("p-1"), new("p-2"), new("p-3")], KeepApartLevel.Landing, "a threat", Day.AddDays(90));

    public static readonly ApartAtDoorFacts Met = new(
        "1-101", [new("ka-1", "Name One", "Name Other", "1-102", ApartWhere.DoorOpen, "a threat")], IsRescue: false);

    public static readonly KeepApartChange Review = new(IsOpen: true, Day.AddDays(90), "", Day);

    public static readonly MovementFacts Movement = new(
        new(new("o-9"), new("p-1"), MovementKind.Court, Now.AddHours(-1), "order 12 of 1 March", Now.AddHours(8)),
        Presence.Inside, Now.AddDays(-1), Now);

    public static readonly ReceiveFacts Received = new(
        new(new("r-1"), "Unknown man", Sex.Unknown, null, Now, "a patrol, order 3"), Now, Day);

    public static readonly PapersFacts Papers = new(
        new("sentence 12", Day, "art. 188", "identity card", "none", "none", "mother", Day.AddDays(30)), Waits: true);

    public static readonly ExtendFacts Extended = new(
        new(new("e-1"), new("p-1"), "court order 9", Day, Day.AddDays(30)), IsHeld: true, Day);

    public static readonly IsolationFacts Isolated = new(
        new(new("i-1"), new("p-1"), IsolationKind.Disciplinary, "struck an officer", "head, order 12", Now,
            Now.AddDays(15)) { Breach = "act 7" },
        new() { Born = new(1990, 1, 1) }, [], Fitness: true, PolicyBook.Current.On(Day), Now, Day);

    public static readonly IsolationEndFacts IsolationEnded = new(
        new("is-1", IsolationEnd.Prosecutor, "demand 4"), IsolationKind.Disciplinary, PolicyBook.Current.On(Day));

    public static readonly FitnessFacts SeenByMedic = new(new(new("n-1"), new("p-1"), true, ""), IsHeld: true);

    public static readonly WriteFacts Written = new(
        new(new("w-1"), new("p-1"), OutOfCellKind.Walk, ContactKind.None, Now.AddHours(-2), Now, ""),
        IsHeld: true, WasOutside: false, "", TimeSpan.FromHours(24), Now);

    public static readonly TakeBackFacts TakenBackTime = new(Stands: true, IsOwn: false, "the wrong person");

    private static readonly IsolationSpan Earlier = new(
        IsolationKind.SafePlace, Now.AddDays(-40), Now.AddDays(-35), Now.AddDays(-35), "");

    public static readonly DueCloseFacts DueClosed = new(
        new("du-1", "letter 5", Day, "mother"), DueTable.Current.Find("family-arrival"), Day, Day);

    public static readonly DueEnterFacts DueEntered = new(
        new(new("e-1"), "force", new("p-1"), Now), DueTable.Current.Find("force"), IsKnown: true, Now);

    public static readonly TakeInFacts TakenIn = new(0, 3, "digest", "digest", "plan", "plan");

    public static readonly AskPlanFacts AskedPlan = new(
        new(new("plan-1"), new("b01"), new("b02")), AreKnown: true, 60, 30);

    public static readonly CarryOutFacts CarriedOut = new(PlanState.Ready, new("a-admin"), new("a-super"));

    public static readonly EnterCommissionFacts CommissionEntered = new(
        new(new("c-1"), "12/4", Day, ["The head", "A doctor", "A teacher"]), IsKnown: false, Day, 30);

    public static readonly GroundFacts Urgent = new(
        IsCiting: false, UrgentReason.Medical, LiveNowhere: false, IsOrderedByRegister: false);

    public static readonly CiteFacts Cited = new(new("12/4", Day), IsKnown: true, Day, 30);

    public static readonly ConfirmFacts Confirming = new(
        Day, new("12/4", Day), new("a-super"), [new("a-admin"), new("a-medic")]);

    public static readonly UndoFacts Undone = new(Stands: true, []);

    private static Verdict Entering(Func<EnterCommission, EnterCommission> change) =>
        CommissionRules.JudgeEnter(CommissionEntered with { Order = change(CommissionEntered.Order) });

    private static readonly Dictionary<string, Func<Verdict>> Housing = new()
    {
        ["DUES-01"] = () => DueRules.JudgeClose(DueClosed with { Kind = null }),
        ["DUES-02"] = () => DueRules.JudgeClose(DueClosed with { EventOn = Day.AddDays(1) }),
        ["DUES-03"] = () => DueRules.JudgeClose(DueClosed with { Kind = DueTable.Current.Find("isolation-visit") }),
        ["DUES-04"] = () => DueRules.JudgeEnter(DueEntered with { Kind = DueTable.Current.Find("sanction") }),
        ["DUES-05"] = () => DueRules.JudgeEnter(
            DueEntered with { Order = DueEntered.Order with { At = Now.AddSeconds(1) } }),
        ["DUES-06"] = () => DueRules.JudgeEnter(DueEntered with { IsKnown = false }),
        ["ISOL-01"] = () => IsolationRules.JudgeOrder(Isolated with { Person = null }),
        ["ISOL-02"] = () => IsolationRules.JudgeOrder(
            Isolated with { Person = new() { Born = Day.AddYears(-18).AddDays(1) } }),
        ["ISOL-03"] = () => IsolationRules.JudgeOrder(
            Isolated with { Order = Isolated.Order with { Authority = " " } }),
        ["ISOL-04"] = () => IsolationRules.JudgeOrder(
            Isolated with { Order = Isolated.Order with { Until = Isolated.Order.From } }),
        ["ISOL-05"] = () => IsolationRules.JudgeOrder(Isolated with
        {
            Order = Isolated.Order with { Until = Now.AddDays(15).AddSeconds(1), BeyondFloor = "nothing less" },
        }),
        ["ISOL-06"] = () => IsolationRules.JudgeOrder(
            Isolated with { Order = Isolated.Order with { Kind = IsolationKind.SingleCell } }),
        ["ISOL-07"] = () => IsolationRules.JudgeOrder(Isolated with
        {
            Order = Isolated.Order with { Until = Now.AddDays(1) },
            Before = [Earlier with { From = Now.AddHours(23), Ends = Now.AddDays(2), Left = Now.AddDays(2) }],
        }),
        ["ISOL-08"] = () => IsolationRules.JudgeOrder(
            Isolated with { Before = [Earlier with { Kind = IsolationKind.Disciplinary, Breach = "ACT 7" }] }),
        ["ISOL-09"] = () => IsolationRules.JudgeOrder(Isolated with { Fitness = null }),
        ["ISOL-10"] = () => IsolationRules.JudgeOrder(Isolated with
        {
            Before = [Earlier with { From = Now.AddDays(-1), Ends = Now.AddHours(-1), Left = Now.AddHours(-1) }],
        }),
        ["ISOL-11"] = () => IsolationRules.JudgeEnd(IsolationEnded with { Kind = null }),
        ["ISOL-12"] = () => IsolationRules.JudgeEnd(
            IsolationEnded with { Order = IsolationEnded.Order with { Why = IsolationEnd.GroundGone } }),
        ["ISOL-13"] = () => IsolationRules.JudgeNote(SeenByMedic with { IsHeld = false }),
        ["OUTC-01"] = () => OutOfCellRules.JudgeWrite(Written with { IsHeld = false }),
        ["OUTC-02"] = () => OutOfCellRules.JudgeWrite(
            Written with { Order = Written.Order with { Kind = OutOfCellKind.Contact } }),
        ["OUTC-03"] = () => OutOfCellRules.JudgeWrite(
            Written with { Order = Written.Order with { Until = Now.AddSeconds(1) } }),
        ["OUTC-04"] = () => OutOfCellRules.JudgeWrite(
            Written with { Order = Written.Order with { Kind = OutOfCellKind.WalkDeclined, Words = " " } }),
        ["OUTC-05"] = () => OutOfCellRules.JudgeWrite(Written with { WasOutside = true }),
        ["OUTC-06"] = () => OutOfCellRules.JudgeWrite(Written with { Contradicts = "oc-1" }),
        ["OUTC-07"] = () => OutOfCellRules.JudgeTakeBack(TakenBackTime with { Stands = false }),
        ["OUTC-08"] = () => OutOfCellRules.JudgeTakeBack(TakenBackTime with { IsOwn = true }),
        ["PLAN-01"] = () => PlannerRules.JudgeAsk(AskedPlan with { AreKnown = false }),
        ["PLAN-02"] = () => PlannerRules.JudgeAsk(AskedPlan with { Cells = 0 }),
        ["PLAN-03"] = () => PlannerRules.JudgeCarryOut(CarriedOut with { State = PlanState.Running }),
        ["PLAN-04"] = () => PlannerRules.JudgeCarryOut(CarriedOut with { AskedBy = CarriedOut.Actor }),
        ["COMM-01"] = () => Entering(order => order with { Number = "no digit" }),
        ["COMM-02"] = () => Entering(order => order with { On = Day.AddDays(1) }),
        ["COMM-03"] = () => Entering(order => order with { Members = ["The head", "A doctor"] }),
        ["COMM-04"] = () => CommissionRules.JudgeEnter(CommissionEntered with { IsKnown = true }),
        ["COMM-05"] = () => CommissionRules.JudgeGround(Urgent with { Urgent = UrgentReason.None }),
        ["COMM-06"] = () => CommissionRules.JudgeGround(Urgent with { Urgent = UrgentReason.Arrival }),
        ["COMM-07"] = () => CommissionRules.JudgeCite(Cited with { IsKnown = false }),
        ["COMM-08"] = () => CommissionRules.JudgeConfirm(Confirming with { PlacedOn = null }),
        ["COMM-09"] = () => CommissionRules.JudgeConfirm(Confirming with { Actor = new("a-medic") }),
        ["COMM-10"] = () => CommissionRules.JudgeConfirm(Confirming with { PlacedOn = Day.AddDays(1) }),
        ["EXCH-01"] = () => ExchangeRules.JudgeTakeIn(TakenIn with { Problems = 1, Effects = 0 }),
        ["EXCH-02"] = () => ExchangeRules.JudgeTakeIn(TakenIn with { DigestShown = "other", PlanShown = "other" }),
        ["EXCH-03"] = () => ExchangeRules.JudgeTakeIn(TakenIn with { PlanShown = "other" }),
        ["EXCH-04"] = () => ExchangeRules.JudgeTakeIn(TakenIn with { Effects = 0 }),
        ["EXCH-05"] = () => ExchangeRules.JudgeUndo(Undone with { Stands = false }),
        ["EXCH-06"] = () => ExchangeRules.JudgeUndo(Undone with { RestsOn = ["p-1"] }),
        ["RECP-01"] = () => ReceptionRules.JudgeReceive(
            Received with { Order = Received.Order with { Name = " " } }),
        ["RECP-02"] = () => ReceptionRules.JudgeReceive(
            Received with { Order = Received.Order with { At = Now.AddSeconds(1) } }),
        ["RECP-03"] = () => ReceptionRules.JudgeReceive(
            Received with { Order = Received.Order with { BroughtBy = "" } }),
        ["RECP-04"] = () => ReceptionRules.JudgeComplete(Papers with { Waits = false }),
        ["RECP-05"] = () => ReceptionRules.JudgeComplete(
            Papers with { Papers = Papers.Papers with { NextOfKin = "" } }),
        ["RECP-06"] = () => ReceptionRules.JudgeExtend(Extended with { IsHeld = false }),
        ["RECP-07"] = () => ReceptionRules.JudgeExtend(
            Extended with { Order = Extended.Order with { HeldUntil = Day } }),
        ["ROLL-03"] = () => MovementRules.Judge(Movement with { Now = null }),
        ["ROLL-04"] = () => MovementRules.Judge(Movement with { Now = Presence.Gone }),
        ["ROLL-05"] = () => MovementRules.Judge(Movement with { Last = Movement.Order.At }),
        ["ROLL-06"] = () => MovementRules.Judge(Movement with { Order = Movement.Order with { Authority = " " } }),
        ["ROLL-07"] = () => MovementRules.Judge(Movement with { Order = Movement.Order with { DueBack = null } }),
        ["MOVE-01"] = () => MoveRules.JudgeMove(Move with { Unknown = ["p-99"] }),
        ["MOVE-02"] = () => MoveRules.JudgeMove(Move with { Legs = [.. Move.Legs, .. Move.Legs] }),
        ["MOVE-03"] = () => MoveRules.JudgeMove(Move with { Reason = " " }),
        ["MOVE-04"] = () => MoveRules.JudgeOverride(OverriddenMove with { Waits = false }),
        ["MOVE-05"] = () => MoveRules.JudgeOverride(OverriddenMove with { Actor = OverriddenMove.Proposer }),
        ["MOVE-06"] = () => MoveRules.JudgeOverride(OverriddenMove with { Until = Day.AddDays(31) }),
        ["MOVE-07"] = () => MoveRules.JudgeOverride(OverriddenMove with { Needed = [Role.Medic] }),
        ["HOLD-01"] = () => HoldRules.JudgeTake(Hold with { IsKnown = false }),
        ["HOLD-02"] = () => HoldRules.JudgeTake(Hold with { Minutes = 24 * 60 + 1 }),
        ["HOLD-03"] = () => HoldRules.JudgeGiveUp(isHeld: false),
        ["APART-01"] = () => KeepApartOrderRules.JudgeOpen(Apart with { AreKnown = false }),
        ["APART-02"] = () => KeepApartOrderRules.JudgeOpen(Apart with { OpenOrder = "ka-1" }),
        ["APART-03"] = () => KeepApartOrderRules.JudgeOpen(
            Apart with { Order = Apart.Order with { ReviewOn = Day.AddDays(184) } }),
        ["APART-04"] = () => KeepApartOrderRules.JudgeOpen(Apart with { Order = Apart.Order with { Ground = "" } }),
        ["APART-05"] = () => KeepApartOrderRules.JudgeChange(Review with { IsOpen = false }),
        ["APART-07"] = () => ApartAtDoorRules.JudgeRelease(Met),
        ["APART-08"] = () => KeepApartOrderRules.JudgeGroup(
            KeptApart with { People = [new("p-1"), new("p-2"), new("p-1")] }),
        ["APART-09"] = () => KeepApartOrderRules.JudgeChange(Review with { Group = "kg-1" }),
        ["APART-06"] = () => KeepApartOrderRules.JudgeChange(Review with { Next = null }),
    };
}
