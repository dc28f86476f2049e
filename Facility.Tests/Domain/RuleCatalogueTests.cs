using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Accounts;
using Facility.Domain.Alarms;
using Facility.Domain.Allocation;
using Facility.Domain.Calls;
using Facility.Domain.Cameras;
using Facility.Domain.Children;
using Facility.Domain.Control;
using Facility.Domain.Credentials;
using Facility.Domain.Custody;
using Facility.Domain.Doors;
using Facility.Domain.Estate;
using Facility.Domain.Due;
using Facility.Domain.Exchange;
using Facility.Domain.Groups;
using Facility.Domain.Isolation;
using Facility.Domain.Joint;
using Facility.Domain.Movement;
using Facility.Domain.Orderlies;
using Facility.Domain.OutOfCell;
using Facility.Domain.Planner;
using Facility.Domain.Service;
using Facility.Domain.Roll;
using Facility.Domain.RollCheck;
using Facility.Domain.Rules;
using Facility.Domain.Sealed;
using Facility.Domain.Signals;
using Facility.Domain.Sites;
using Facility.Domain.Visits;

namespace Facility.Tests.Domain;

public class RuleCatalogueTests
{
    // The rules of placing have cases of their own, a lawyer's: Allocation/golden-cases.yaml.
    public static TheoryData<string> Ids =>
        [.. RuleCatalogue.All.Where(rule => rule is not AllocationRule).Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_an_id_of_its_own_a_sentence_and_a_source()
    {
        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleCatalogue.All, rule =>
        {
            Assert.Matches("^[A-Z]{4,5}-[0-9]{2}$", rule.Id);
            Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Source);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_objects_alone_to_what_breaks_only_it(string id)
    {
        var verdict = RuleCases.Refused[id]();

        var refusal = Assert.Single(verdict.Refusals);
        Assert.Equal(id, refusal.Rule);
        Assert.EndsWith(".", refusal.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_breaks_no_rule_is_allowed()
    {
        Assert.Empty(DoorRules.JudgeRelease(RuleCases.Release).Refusals);
        Assert.Empty(DoorRules.JudgeMotion(RuleCases.Motion).Refusals);
        Assert.Empty(LockdownRules.JudgeEnd(RuleCases.End).Refusals);
        Assert.Empty(OverrideRules.JudgeBegin(RuleCases.Override).Refusals);
        Assert.Empty(JointRules.JudgeBegin(RuleCases.Joint).Refusals);
        Assert.Empty(GroupRules.JudgeRelease(RuleCases.Group).Refusals);
        Assert.Empty(ServiceRules.JudgeChange(RuleCases.Service).Refusals);
        Assert.Empty(RollCheckRules.JudgeOpen(RuleCases.OpenedCheck).Refusals);
        Assert.Empty(RollCheckRules.JudgeCount(RuleCases.Counted).Refusals);
        Assert.Empty(RollCheckRules.JudgeRecount(RuleCases.Recounted).Refusals);
        Assert.Empty(RollCheckRules.JudgeExplain(RuleCases.Explained).Refusals);
        Assert.Empty(RollCheckRules.JudgeTakeBack(isOpen: true, stands: true).Refusals);
        Assert.Empty(RollCheckRules.JudgeSign(RuleCases.Signed).Refusals);
        Assert.Empty(MovementOrderRules.JudgeGive(RuleCases.MovementOrdered).Refusals);
        Assert.Empty(MovementOrderRules.JudgeStep(RuleCases.MovementStepped).Refusals);
        Assert.Empty(EscapeRiskRules.JudgePutOn(RuleCases.PutOn).Refusals);
        Assert.Empty(EscapeRiskRules.JudgeReview(RuleCases.Reviewed, new(null, new(2026, 3, 1))).Refusals);
        Assert.Empty(JointRules.JudgeConfirm(RuleCases.Confirm).Refusals);
        Assert.Empty(CredentialRules.JudgeEnrol(RuleCases.Enrol).Refusals);
        Assert.Empty(CredentialRules.JudgeRevoke(RuleCases.Change).Refusals);
        Assert.Empty(CredentialRules.JudgeChange(RuleCases.Change).Refusals);
        Assert.Empty(AccountRules.JudgeCreate(RuleCases.Create).Refusals);
        Assert.Empty(AccountRules.JudgeChange(RuleCases.ChangeAccount).Refusals);
        Assert.Empty(AlarmRules.Judge(RuleCases.Alarm).Refusals);
        Assert.Empty(ControlRules.JudgeOrder(RuleCases.Control).Refusals);
        Assert.Empty(SignalRules.JudgeReport(RuleCases.Reported).Refusals);
        Assert.Empty(SignalRules.JudgeAct(RuleCases.Signal).Refusals);
        Assert.Empty(SiteRules.JudgeChange(RuleCases.Changed(site => site with { Label = "Other" })).Refusals);
        Assert.Empty(SiteRules.JudgeApply(RuleCases.Applied).Refusals);
        Assert.Empty(AccountRules.JudgeLink(new(new("s-001"), IsStaff: true, IsLinkedElsewhere: false)).Refusals);
        Assert.Empty(SealedRules.JudgeTake(RuleCases.Taken).Refusals);
        Assert.Empty(SealedRules.JudgeHandOver(RuleCases.HandedOver).Refusals);
        Assert.Empty(SealedRules.JudgePropose(RuleCases.Proposed).Refusals);
        Assert.Empty(SealedRules.JudgeConfirm(RuleCases.Confirmed).Refusals);
        Assert.Empty(SealedRules.JudgeApply(new("a doctor", TimeSpan.MaxValue)).Refusals);
        Assert.Empty(CameraRules.JudgeOutage(RuleCases.Camera).Refusals);
        Assert.Empty(CameraRules.JudgeConfirm(RuleCases.Camera).Refusals);
        Assert.Empty(CameraRules.JudgeView(RuleCases.View).Refusals);
        Assert.Empty(PreserveRules.JudgeAsk(RuleCases.AskedPreserve).Refusals);
        Assert.Empty(PreserveRules.JudgeMove(RuleCases.Preserve).Refusals);
        Assert.Empty(CallRules.JudgeAsk(RuleCases.AskedCall).Refusals);
        Assert.Empty(CallRules.JudgeDecide(RuleCases.DecidedCall).Refusals);
        Assert.Empty(CallRules.JudgeStart(RuleCases.StartedCall).Refusals);
        Assert.Empty(CallRules.JudgeEnd(RuleCases.EndedCall).Refusals);
        Assert.Empty(MovementRules.Judge(RuleCases.Movement).Refusals);
        Assert.Empty(PlannerRules.JudgeAsk(RuleCases.AskedPlan).Refusals);
        Assert.Empty(PlannerRules.JudgeCarryOut(RuleCases.CarriedOut).Refusals);
        Assert.Empty(ExchangeRules.JudgeTakeIn(RuleCases.TakenIn).Refusals);
        Assert.Empty(ExchangeRules.JudgeUndo(RuleCases.Undone).Refusals);
        Assert.Empty(ChildRules.JudgeTakeIn(RuleCases.ChildTaken).Refusals);
        Assert.Empty(ChildRules.JudgeExtend(RuleCases.ChildExtended).Refusals);
        Assert.Empty(ChildRules.JudgeAlong(RuleCases.ChildAlong).Refusals);
        Assert.Empty(ChildRules.JudgeEnd(RuleCases.ChildEnded).Refusals);
        Assert.Empty(RuleCases.Visit(RuleCases.Visited).Refusals);
        Assert.Empty(RuleCases.Visit(RuleCases.Advised).Refusals);
        Assert.Empty(VisitDoorRules.JudgeStep(RuleCases.AtTheDoor).Refusals);
        Assert.Empty(VisitDoorRules.JudgeSearch(RuleCases.VisitorSearched).Refusals);
        Assert.Empty(VisitDoorRules.JudgeClose(new(true, [], 0)).Refusals);
        Assert.Empty(VisitSetupRules.JudgeOpen(RuleCases.VisitSessionOpened).Refusals);
        Assert.Empty(VisitSetupRules.JudgeChange(RuleCases.VisitSessionChanged).Refusals);
        Assert.Empty(VisitSetupRules.JudgeBlock(RuleCases.DayBlocked).Refusals);
        Assert.Empty(VisitorRules.JudgeEnter(RuleCases.VisitorEntered).Refusals);
        Assert.Empty(VisitorRules.JudgeLink(RuleCases.VisitorLinked).Refusals);
        Assert.Empty(VisitorRules.JudgePaper(RuleCases.PaperSeen).Refusals);
        Assert.Empty(VisitorRules.JudgeBan(RuleCases.VisitorBanned).Refusals);
        Assert.Empty(OrderlyRules.JudgePropose(RuleCases.OrderlyAsked, RuleCases.OrderlyPair).Refusals);
        Assert.Empty(OrderlyRules.JudgeHear(RuleCases.OrderlyHeard).Refusals);
        Assert.Empty(ReceptionRules.JudgeReceive(RuleCases.Received).Refusals);
        Assert.Empty(ReceptionRules.JudgeComplete(RuleCases.Papers).Refusals);
        Assert.Empty(ReceptionRules.JudgeExtend(RuleCases.Extended).Refusals);
        Assert.Empty(CellRules.JudgeRequest(RuleCases.CellAsked).Refusals);
        Assert.Empty(CellRules.JudgeTake(RuleCases.CellDecided with { State = CellRequestState.Proposed }).Refusals);
        Assert.Empty(CellRules.JudgeDecision(RuleCases.CellDecided).Refusals);
        Assert.Empty(CellRules.JudgeOccupancy(RuleCases.CellApproved).Refusals);
        Assert.Empty(IsolationRules.JudgeOrder(RuleCases.Isolated).Refusals);
        Assert.Empty(IsolationRules.JudgeEnd(RuleCases.IsolationEnded).Refusals);
        Assert.Empty(IsolationRules.JudgeNote(RuleCases.SeenByMedic).Refusals);
        Assert.Empty(OutOfCellRules.JudgeWrite(RuleCases.Written).Refusals);
        Assert.Empty(OutOfCellRules.JudgeTakeBack(RuleCases.TakenBackTime).Refusals);
        Assert.Empty(DueRules.JudgeClose(RuleCases.DueClosed).Refusals);
        Assert.Empty(DueRules.JudgeEnter(RuleCases.DueEntered).Refusals);
        Assert.Empty(MoveRules.JudgeMove(RuleCases.Move).Refusals);
        Assert.Empty(MoveRules.JudgeOverride(RuleCases.OverriddenMove).Refusals);
        Assert.Empty(MoveRules.JudgeWithdraw(waits: true).Refusals);
        Assert.Empty(CommissionRules.JudgeEnter(RuleCases.CommissionEntered).Refusals);
        Assert.Empty(CommissionRules.JudgeGround(RuleCases.Urgent).Refusals);
        Assert.Empty(CommissionRules.JudgeCite(RuleCases.Cited).Refusals);
        Assert.Empty(CommissionRules.JudgeConfirm(RuleCases.Confirming).Refusals);
        Assert.Empty(HoldRules.JudgeTake(RuleCases.Hold).Refusals);
        Assert.Empty(HoldRules.JudgeGiveUp(isHeld: true).Refusals);
        Assert.Empty(KeepApartOrderRules.JudgeOpen(RuleCases.Apart).Refusals);
        Assert.Empty(KeepApartOrderRules.JudgeChange(RuleCases.Review).Refusals);
        Assert.Empty(KeepApartOrderRules.JudgeGroup(RuleCases.KeptApart).Refusals);
        Assert.Empty(ApartAtDoorRules.JudgeRelease(RuleCases.Met with { IsRescue = true }).Refusals);
    }

    [Fact]
    public void A_verdict_names_every_objection_at_once()
    {
        var facts = RuleCases.Release with
        {
            BlockLockedDown = true,
            Order = RuleCases.Release.Order with { Reason = ReleaseReason.None, Actor = RuleCases.Administrator },
        };

        Assert.Equal("DOOR-02 DOOR-03 DOOR-06", DoorRules.JudgeRelease(facts).Rules);
    }

    [Theory]
    [InlineData(null, "CRED-01")]
    [InlineData(PersonKind.Prisoner, "CRED-01")]
    [InlineData(PersonKind.Child, "CRED-01")]
    [InlineData(PersonKind.Staff, "")]
    [InlineData(PersonKind.Visitor, "")]
    public void Only_known_people_who_are_not_held_here_get_a_card(PersonKind? holder, string rules) =>
        Assert.Equal(rules, CredentialRules.JudgeEnrol(RuleCases.Enrol with { Holder = holder }).Rules);

    [Theory]
    [InlineData("", "")]
    [InlineData("123", "CRED-06")]
    [InlineData("1234", "")]
    [InlineData("12345678", "")]
    [InlineData("123456789", "CRED-06")]
    [InlineData("١٢٣٤", "CRED-06")]
    public void A_pin_has_four_to_eight_digits_of_a_keypad(string pin, string rules) =>
        Assert.Equal(rules, CredentialRules.JudgeChange(RuleCases.Change with { Pin = pin }).Rules);

    [Fact]
    public void A_window_that_is_over_is_refused()
    {
        var past = RuleCases.Enrol with { Order = RuleCases.Enrol.Order with { ValidTo = RuleCases.Now } };

        Assert.Equal("CRED-04", CredentialRules.JudgeEnrol(past).Rules);
    }

    [Fact]
    public void An_unknown_credential_is_neither_ended_nor_changed()
    {
        var unknown = new ChangeFacts(new CredentialId("c-9"), (CredentialState?)null, [], null);

        Assert.Equal("CRED-07", CredentialRules.JudgeRevoke(unknown).Rules);
        Assert.Equal("CRED-08", CredentialRules.JudgeChange(unknown).Rules);
    }
}
