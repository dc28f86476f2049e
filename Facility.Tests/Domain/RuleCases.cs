using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Calls;
using Facility.Contracts.Cameras;
using Facility.Contracts.Control;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Panels;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Site;
using Facility.Domain.Accounts;
using Facility.Domain.Alarms;
using Facility.Domain.Calls;
using Facility.Domain.Cameras;
using Facility.Domain.Control;
using Facility.Domain.Credentials;
using Facility.Domain.Doors;
using Facility.Domain.Groups;
using Facility.Domain.Joint;
using Facility.Domain.Opening;
using Facility.Domain.Peripherals;
using Facility.Domain.Sealed;
using Facility.Domain.Policy;
using Facility.Domain.Signals;
using Facility.Domain.Service;
using Facility.Domain.Sites;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Domain;

/// <summary>For each noun an act that every rule allows, and for each rule a change that it alone objects to.</summary>
internal static class RuleCases
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly Actor Guard = new(new("a-guard"), "Guard", Role.Guard, new("desk-1"));
    public static readonly Actor Administrator =
        new(new("a-admin"), "Administrator", Role.Administrator, new("desk-2"));
    public static readonly PanelId Panel = new("panel-1");

    public static readonly ReleaseFacts Release = new(
        new(new("o-1"), new("b01-gate"), Guard, ReleaseReason.Meal, "", new(Panel, "boot", 1)),
        "B01 gate", Panel, BlockLockedDown: false,
        new() { Door = new("b01-gate"), Availability = Availability.Online });

    public static readonly MotionFacts Motion = new(
        new(new("o-6"), new("b01-gate"), Guard, DoorMotion.Close, new(Panel, "boot", 1)), "B01 gate", HasMotor: true,
        Panel);

    public static readonly EndLockdownFacts End = new(
        new(new("o-2"), new("b01"), Guard, "over", new("l-1", [])), Engaged: true, new("l-1", []));

    public static readonly ServiceFacts Service = new(
        new(new("o-5"), new("c1"), Guard, Out: true, "new lock", Now.AddDays(1), new("s-004")),
        "1-101", IsOut: false, PeopleBehind: 2, KeyHolderIsStaff: true, Now);

    public static readonly SiteLiveState Live = SiteLiveState.Quiet with
    {
        Placed = ImmutableDictionary<CellId, ImmutableArray<PersonId>>.Empty
            .Add(new("b01-l1-c01"), [new("p-1"), new("p-2")]),
        GroupHolders = ImmutableDictionary<AccessGroupId, int>.Empty.Add(new("duty"), 3),
    };

    public static readonly SiteApplyFacts Applied = new(
        new(new("a-int"), "Integrator", Role.Integrator, new("desk-4")), Administrator, "new reader");

    public static readonly GroupFacts Group = new(
        [new("c1"), new("c2")], "Landing 1", AllCells: true, LockedDown: false, Interlocked: "", NotDue: "");

    public static readonly BeginJointFacts Joint = new(
        new(new("j-1"), JointKind.GroupRelease, Guard, new("b01"), [new("b01-gate")], "walk"), Known: true);

    public static readonly ConfirmJointFacts Confirm = new(
        new(new("j-1"), JointKind.GroupRelease, new("b01"), [new("b01-gate")], "", "walk", Guard.Person, "Guard", Now,
            Now.AddSeconds(60), JointState.Waiting, "", ""),
        new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-3")), Now);

    public static readonly TakeSealedFacts Taken = new("ab", "ab", HasShape: true, TimeSpan.FromMinutes(1));

    public static readonly HandOverFacts HandedOver = new(
        "sa-1", IsThere: true, IsHandedOver: false, IsExported: true, "the courier");

    public static readonly ProposeKeyFacts Proposed = new(
        "prosecutor", IsAddressee: true, IsKey: true, IsKnown: false);

    public static readonly ConfirmKeyFacts Confirmed = new("ab12", "a-admin", "AB 12", Guard);

    public static readonly OverrideFacts Override = new(
        new(new("o-4"), Contracts.Joint.JointKind.InterlockOverride, Guard, new("b01"), [new("b01-gate")], "stuck"),
        new() { Door = new("b01-gate"), InhibitedBy = "b01-yard" });

    public static readonly EnrolFacts Enrol = new(
        new(new("s-001"), "2681FCC0", 26, [new("duty")], null, Now.AddDays(1), "1234"),
        PersonKind.Staff, CardKnown: false, [], Now);

    public static readonly ChangeFacts Change = new(new("c-1"), CredentialState.Active, [], "");

    public static readonly CreateAccountFacts Create = new("aigerim", "Aigerim", Role.Guard, Taken: false);

    public static readonly ChangeAccountFacts ChangeAccount = new(
        Administrator, new("a-guard"), Role.Guard, Role.Supervisor);

    public static readonly KeyOrderFacts Key = new(
        new(new("o-3"), new("line-b01"), 5, KeyAct.Renew, "yearly"), IsKnown: true, IsSecure: true,
        PanelConnected: true,
        new(new("line-b01"), 5, true, ChannelCondition.Secure, KeyKind.Own, "", Now, null));

    public static readonly ControlFacts Control = new(
        ControlAct.None, "Block 1", new("desk-1"), new("desk-1"), "desk-1 by a guard", TimeSpan.Zero, null, null,
        ToIsKnown: true, "");

    public static readonly ReportFacts Reported = new(
        new(new("o-4"), "report", "", "Somebody shouted.", []), SignalCatalogue.Current.Find("report"), []);

    public static readonly SignalFacts Signal = new(
        "sg-1", SignalCatalogue.Current.Find("report"), SignalStep.Registered, IsNamed: false, Role.Supervisor,
        SignalAct.Acknowledge, "");

    public static readonly AlarmFacts Alarm = new(
        AlarmAct.Acknowledge, "held@b01-gate", new(AlarmLife.Unacknowledged, AlarmPlace.Shown, false),
        AlarmCatalogue.Current.Find("held"), "", TimeSpan.Zero, "");

    public static readonly CameraFacts Camera = new("cam-1", "Gate", CameraContact.Unknown, IsOut: false, "black");

    public static readonly ViewingFacts View = new(
        new(new("o-6"), "cam-1", Now.AddHours(-2), Now.AddHours(-1), ViewingReason.Incident, "he fell"),
        "Gate", 30, Now);

    public static readonly AskPreserveFacts AskedPreserve = new(
        new(new("o-7"), "cam-1", Now.AddHours(-2), Now, "complaint"), "Gate", Now);

    public static readonly MovePreserveFacts Preserve = new(
        new("pr-1", PreserveAct.Confirm, "", "archive 118"), IsThere: true, PreserveStatus.Requested,
        CameraKnown: true);

    public static readonly AskCallFacts AskedCall = new(
        new(new("o-8"), new("p-1"), "phone-1", CallRelation.Parent, "Aigul", "+7 701 234 56 78",
            CallConditions.Ordinary, CallGround.None),
        IsPlaced: true, PayphoneKnown: true, HasOpen: false, InWeek: 0, InMonth: 0, PerWeek: 4,
        PolicyBook.Current.On(new(2026, 3, 1)));

    public static readonly DecideCallFacts DecidedCall = new("cl-1", CallStatus.Asked, Allow: false, "no number");

    public static readonly StartCallFacts StartedCall = new(
        "cl-1", CallStatus.Waiting, CallRelation.Parent, new(10, 0), "", "", "",
        PolicyBook.Current.On(new(2026, 3, 1)));

    public static readonly EndCallFacts EndedCall = new("cl-1", CallStatus.Talking, CallAct.End, IsEarly: false, "");

    /// <summary>Rule → the verdict on an act that only it objects to.</summary>
    public static readonly ImmutableDictionary<string, Func<Verdict>> Refused =
        new Dictionary<string, Func<Verdict>>
        {
            ["DOOR-01"] = () => DoorRules.JudgeRelease(Release with { DoorLabel = null, Panel = null }),
            ["DOOR-02"] = () => DoorRules.JudgeRelease(By(Administrator)),
            ["DOOR-03"] = () => DoorRules.JudgeRelease(Ordered(order => order with { Reason = ReleaseReason.None })),
            ["DOOR-04"] = () => DoorRules.JudgeRelease(
                Ordered(order => order with { Reason = ReleaseReason.Other, Note = " " })),
            ["DOOR-05"] = () => DoorRules.JudgeRelease(Ordered(order => order with { Note = new('x', 201) })),
            ["DOOR-06"] = () => DoorRules.JudgeRelease(Release with { BlockLockedDown = true }),
            ["DOOR-07"] = () => DoorRules.JudgeRelease(
                Seen(status => status with { Availability = Availability.OutOfService })),
            ["DOOR-08"] = () => DoorRules.JudgeRelease(Seen(status => status with { InhibitedBy = "b01-sp-outer" })),
            ["DOOR-09"] = () => DoorRules.JudgeRelease(
                Ordered(order => order with { Pressed = new(new("panel-2"), "boot", 1) })),
            ["DOOR-10"] = () => DoorRules.JudgeRelease(
                Ordered(order => order with { Act = ReleaseAct.Group, Second = Guard })),
            ["DOOR-11"] = () => DoorRules.JudgeRelease(
                Ordered(order => order with { Reason = ReleaseReason.Exercise }) with { NotDue = "Not due." }),
            ["DOOR-12"] = () => DoorRules.JudgeRelease(Release with { IsDriven = false }),
            ["DOOR-13"] = () => DoorRules.JudgeMotion(Motion with { HasMotor = false }),
            ["DOOR-14"] = () => DoorRules.JudgeMotion(
                Motion with { Order = Motion.Order with { Actor = Administrator } }),
            ["DOOR-15"] = () => DoorRules.JudgeMotion(
                Motion with { Order = Motion.Order with { Pressed = new(new("panel-2"), "boot", 1) } }),
            ["BULK-01"] = () => GroupRules.JudgeRelease(Group with { Zone = null }),
            ["BULK-02"] = () => GroupRules.JudgeRelease(Group with { Doors = [new("c1"), new("c1")] }),
            ["BULK-03"] = () => GroupRules.JudgeRelease(Group with { LockedDown = true }),
            ["BULK-04"] = () => GroupRules.JudgeRelease(Group with { Interlocked = "1 and 2" }),
            ["BULK-05"] = () => GroupRules.JudgeRelease(Group with { NotDue = "Not due." }),
            ["ROLL-01"] = () => RollCheckRules.JudgeChange(new(Open: true, IsOpen: true, "Guard")),
            ["ROLL-02"] = () => RollCheckRules.JudgeChange(new(Open: false, IsOpen: false, "")),
            ["SERV-01"] = () => ServiceRules.JudgeChange(Service with { Label = null }),
            ["SERV-02"] = () => ServiceRules.JudgeChange(Service with { Order = Service.Order with { Reason = " " } }),
            ["SERV-03"] = () => ServiceRules.JudgeChange(Service with { IsOut = true }),
            ["SERV-04"] = () => ServiceRules.JudgeChange(Service with { Now = Now.AddDays(2) }),
            ["SERV-05"] = () => ServiceRules.JudgeChange(Service with { KeyHolderIsStaff = false }),
            ["JOIN-01"] = () => JointRules.JudgeBegin(
                Joint with { Order = Joint.Order with { Actor = Administrator } }),
            ["JOIN-02"] = () => JointRules.JudgeBegin(Joint with { Order = Joint.Order with { Reason = " " } }),
            ["JOIN-03"] = () => JointRules.JudgeBegin(Joint with { Known = false }),
            ["JOIN-04"] = () => JointRules.JudgeConfirm(Confirm with { Now = Now.AddSeconds(60) }),
            ["JOIN-05"] = () => JointRules.JudgeConfirm(
                Confirm with { Actor = Guard with { Station = new("desk-9"), Role = Role.Supervisor } }),
            ["JOIN-06"] = () => JointRules.JudgeConfirm(Confirm with { Actor = Administrator }),
            ["OVER-01"] = () => OverrideRules.JudgeBegin(Override with { Order = Override.Order with { Doors = [] } }),
            ["OVER-02"] = () => OverrideRules.JudgeBegin(
                Override with { Status = Override.Status! with { InhibitedBy = "" } }),
            ["LOCK-01"] = () => LockdownRules.JudgeEnd(End with { Order = End.Order with { Reason = " " } }),
            ["LOCK-03"] = () => LockdownRules.JudgeEnd(End with { Now = new("l-1", [new("b01-gate")]) }),
            ["LOCK-02"] = () => LockdownRules.JudgeEnd(End with { Engaged = false }),
            ["CRED-01"] = () => CredentialRules.JudgeEnrol(Enrol with { Holder = PersonKind.Prisoner }),
            ["CRED-02"] = () => CredentialRules.JudgeEnrol(Asked(order => order with { CardNumber = "2681FCC1" })),
            ["CRED-03"] = () => CredentialRules.JudgeEnrol(Enrol with { CardKnown = true }),
            ["CRED-04"] = () => CredentialRules.JudgeEnrol(Asked(order => order with { ValidFrom = Now.AddDays(2) })),
            ["CRED-05"] = () => CredentialRules.JudgeEnrol(Enrol with { UnknownGroups = [new("ghosts")] }),
            ["CRED-06"] = () => CredentialRules.JudgeEnrol(Asked(order => order with { Pin = "12a4" })),
            ["CRED-07"] = () => CredentialRules.JudgeRevoke(Change with { State = CredentialState.Lost }),
            ["CRED-08"] = () => CredentialRules.JudgeChange(Change with { State = CredentialState.Revoked }),
            ["CRED-09"] = () => CredentialRules.JudgeChange(Change with { Pin = "4711", IsOtherPin = true }),
            ["ACCT-01"] = () => AccountRules.JudgeCreate(Create with { Taken = true }),
            ["ACCT-02"] = () => AccountRules.JudgeChange(ChangeAccount with { Person = Administrator.Person }),
            ["ACCT-03"] = () => AccountRules.JudgeChange(ChangeAccount with { Role = Role.Inspector }),
            ["ACCT-04"] = () => AccountRules.JudgeChange(ChangeAccount with { Role = null }),
            ["ACCT-05"] = () => AccountRules.JudgeLink(new(new("s-001"), IsStaff: false, IsLinkedElsewhere: false)),
            ["PERI-01"] = () => PeripheralRules.JudgeKey(Key with { IsKnown = false, IsSecure = false }),
            ["PERI-02"] = () => PeripheralRules.JudgeKey(Key with { IsSecure = false }),
            ["PERI-03"] = () => PeripheralRules.JudgeKey(Key with { Order = Key.Order with { Reason = " " } }),
            ["PERI-04"] = () => PeripheralRules.JudgeKey(Key with { PanelConnected = false }),
            ["PERI-05"] = () => PeripheralRules.JudgeKey(Key with { View = null }),
            ["SITE-01"] = () => SiteRules.JudgeChange(Changed(site => site with { Id = "other" })),
            ["SITE-02"] = () => SiteRules.JudgeChange(Changed(
                site => site with { Blocks = [.. site.Blocks.Select(WithoutPlaces)] })),
            ["SITE-03"] = () => SiteRules.JudgeChange(Changed(WithCell1(door => door with
            {
                BoltInput = door.BoltInput with { Number = 15 },
            }))),
            ["SITE-04"] = () => SiteRules.JudgeChange(Changed(site => site with
            {
                Doors =
                [
                    .. site.Doors.Select(door =>
                        door.Id.Value == "b02-gate" ? door with { Lock = LockKind.FailSafe } : door),
                ],
            })),
            ["SITE-05"] = () => SiteRules.JudgeChange(Changed(
                WithCell1(door => door with { Fire = FirePlan.Ignore }), Live with { LockedDown = [new("b01")] })),
            ["SITE-06"] = () => SiteRules.JudgeChange(Changed(
                WithCell1(door => door with { Fire = FirePlan.Ignore }), Live with { Ordered = [SmallSite.Cell1] })),
            ["SITE-07"] = () => SiteRules.JudgeChange(Changed(
                site => site with { Doors = [.. site.Doors.Where(door => door.Id != SmallSite.Gate1)] },
                Live with { OutOfService = [SmallSite.Gate1] })),
            ["SITE-08"] = () => SiteRules.JudgeChange(Changed(
                site => site with { AccessGroups = [.. site.AccessGroups.Where(group => group.Id.Value != "duty")] })),
            ["SITE-09"] = () => SiteRules.JudgeApply(Applied with { Reason = " " }),
            ["SITE-10"] = () => SiteRules.JudgeApply(Applied with { Second = Applied.First }),
            ["CTRL-01"] = () => ControlRules.JudgeOrder(Control with { From = new("desk-9") }),
            ["CTRL-02"] = () => ControlRules.JudgeAct(Acted(ControlAct.Take) with { From = new("desk-9") }),
            ["CTRL-03"] = () => ControlRules.JudgeAct(Acted(ControlAct.GiveUp) with { From = new("desk-9") }),
            ["CTRL-04"] = () => ControlRules.JudgeAct(Acted(ControlAct.Accept)),
            ["CTRL-05"] = () => ControlRules.JudgeAct(Acted(ControlAct.Offer) with { To = new("desk-1") }),
            ["CTRL-06"] = () => ControlRules.JudgeAct(Acted(ControlAct.Force)),
            ["SGNL-01"] = () => SignalRules.JudgeReport(Reported with { Kind = null }),
            ["SGNL-02"] = () => SignalRules.JudgeReport(Reported with { Report = Reported.Report with { Text = " " } }),
            ["SGNL-03"] = () => SignalRules.JudgeReport(Reported with { Strangers = [new("s-999")] }),
            ["SGNL-04"] = () => SignalRules.JudgeAct(Signal with { IsNamed = true }),
            ["SGNL-05"] = () => SignalRules.JudgeAct(Signal with { Act = SignalAct.Close, Words = "over" }),
            ["SGNL-06"] = () => SignalRules.JudgeAct(Signal with { Words = new('x', 501) }),
            ["SGNL-07"] = () => SignalRules.JudgeAct(Signal with
            {
                Kind = SignalCatalogue.Current.Find("call-button"), Role = Role.Guard, Step = SignalStep.Notified,
                Act = SignalAct.Close, Words = "over", Stands = true,
            }),
            ["SEAL-01"] = () => SealedRules.JudgeTake(Taken with { KeyInUse = null }),
            ["SEAL-02"] = () => SealedRules.JudgeTake(Taken with { HasShape = false }),
            ["SEAL-03"] = () => SealedRules.JudgeTake(Taken with { SinceLast = TimeSpan.FromSeconds(59) }),
            ["SEAL-04"] = () => SealedRules.JudgeHandOver(HandedOver with { IsHandedOver = true }),
            ["SEAL-05"] = () => SealedRules.JudgeHandOver(HandedOver with { IsExported = false }),
            ["SEAL-06"] = () => SealedRules.JudgeHandOver(HandedOver with { To = " " }),
            ["SEAL-07"] = () => SealedRules.JudgePropose(Proposed with { IsKey = false }),
            ["SEAL-08"] = () => SealedRules.JudgePropose(Proposed with { IsKnown = true }),
            ["SEAL-09"] = () => SealedRules.JudgeConfirm(Confirmed with { ProposedBy = Guard.Person.Value }),
            ["SEAL-10"] = () => SealedRules.JudgeApply(new(" ", TimeSpan.MaxValue)),
            ["SEAL-11"] = () => SealedRules.JudgeApply(new("a doctor", TimeSpan.Zero)),
            ["CAMR-01"] = () => CameraRules.JudgeOutage(Camera with { Label = null }),
            ["CAMR-02"] = () => CameraRules.JudgeOutage(Camera with { IsOut = true }),
            ["CAMR-03"] = () => CameraRules.JudgeConfirm(Camera with { Contact = CameraContact.Out }),
            ["CAMR-04"] = () => CameraRules.JudgeConfirm(Camera with { Words = " " }),
            ["VIEW-01"] = () => CameraRules.JudgeView(View with { Label = null }),
            ["VIEW-02"] = () => CameraRules.JudgeView(
                View with { Order = View.Order with { Reason = ViewingReason.None } }),
            ["VIEW-03"] = () => CameraRules.JudgeView(View with { Order = View.Order with { To = Now.AddHours(1) } }),
            ["VIEW-04"] = () => CameraRules.JudgeView(View with { RetentionDays = 0 }),
            ["KEEP-01"] = () => CameraRules.JudgeDeletion(Camera),
            ["PRES-01"] = () => PreserveRules.JudgeAsk(AskedPreserve with { Label = null }),
            ["PRES-02"] = () => PreserveRules.JudgeAsk(
                AskedPreserve with { Order = AskedPreserve.Order with { To = Now.AddHours(-3) } }),
            ["PRES-03"] = () => PreserveRules.JudgeAsk(
                AskedPreserve with { Order = AskedPreserve.Order with { Words = "" } }),
            ["PRES-04"] = () => PreserveRules.JudgeMove(Preserve with { IsThere = false }),
            ["PRES-05"] = () => PreserveRules.JudgeMove(Preserve with { Status = PreserveStatus.NotKept }),
            ["PRES-06"] = () => PreserveRules.JudgeMove(Preserve with { Order = Preserve.Order with { Words = " " } }),
            ["CALL-01"] = () => CallRules.JudgeAsk(AskedCall with { IsPlaced = false }),
            ["CALL-02"] = () => CallRules.JudgeAsk(AskedCall with { PayphoneKnown = false }),
            ["CALL-03"] = () => CallRules.JudgeAsk(AskedCall with { Order = AskedCall.Order with { Number = "12" } }),
            ["CALL-04"] = () => CallRules.JudgeAsk(
                AskedCall with { Order = AskedCall.Order with { Conditions = CallConditions.Strict } }),
            ["CALL-05"] = () => CallRules.JudgeAsk(AskedCall with { InWeek = 4 }),
            ["CALL-06"] = () => CallRules.JudgeAsk(AskedCall with
            {
                InMonth = 1,
                Order = AskedCall.Order with { Conditions = CallConditions.Strict, Ground = CallGround.Disaster },
            }),
            ["CALL-07"] = () => CallRules.JudgeAsk(AskedCall with { HasOpen = true }),
            ["CALL-08"] = () => CallRules.JudgeDecide(DecidedCall with { Status = CallStatus.Waiting }),
            ["CALL-09"] = () => CallRules.JudgeDecide(DecidedCall with { Words = " " }),
            ["CALL-10"] = () => CallRules.JudgeStart(StartedCall with { Status = CallStatus.Asked }),
            ["CALL-11"] = () => CallRules.JudgeStart(StartedCall with { Wall = new(21, 0) }),
            ["CALL-12"] = () => CallRules.JudgeStart(StartedCall with { Busy = "Somebody" }),
            ["CALL-13"] = () => CallRules.JudgeStart(StartedCall with { Before = "Somebody" }),
            ["CALL-14"] = () => CallRules.JudgeStart(StartedCall with { Held = "Block 1 is locked down." }),
            ["CALL-15"] = () => CallRules.JudgeEnd(EndedCall with { Status = CallStatus.Ended }),
            ["CALL-16"] = () => CallRules.JudgeEnd(EndedCall with { IsEarly = true }),
            ["ALRM-01"] = () => AlarmRules.Judge(Alarm with { State = null }),
            ["ALRM-02"] = () => AlarmRules.Judge(Standing(AlarmLife.Acknowledged)),
            ["ALRM-03"] = () => AlarmRules.Judge(Alarm with { Act = AlarmAct.Reset }),
            ["ALRM-04"] = () => AlarmRules.Judge(Alarm with { Act = AlarmAct.Comment }),
            ["ALRM-05"] = () => AlarmRules.Judge(Shelved(5) with { Kind = AlarmCatalogue.Current.Find("forced") }),
            ["ALRM-06"] = () => AlarmRules.Judge(Shelved(61)),
            ["ALRM-07"] = () => AlarmRules.Judge(Shelved(5) with { Act = AlarmAct.Unshelve }),
            ["ALRM-08"] = () => AlarmRules.Judge(Shelved(5) with { State = Standing(AlarmLife.Normal).State }),
        }.ToImmutableDictionary();

    private static ControlFacts Acted(ControlAct act) => Control with { Act = act };

    private static AlarmFacts Standing(AlarmLife life) => Alarm with { State = new(life, AlarmPlace.Shown, false) };

    private static AlarmFacts Shelved(int minutes) => Alarm with
    {
        Act = AlarmAct.Shelve, Words = "the closer is being mended", Time = TimeSpan.FromMinutes(minutes),
    };

    private static ReleaseFacts By(Actor actor) => Ordered(order => order with { Actor = actor });

    private static ReleaseFacts Ordered(Func<ReleaseDoor, ReleaseDoor> change) =>
        Release with { Order = change(Release.Order) };

    private static ReleaseFacts Seen(Func<DoorStatus, DoorStatus> change) =>
        Release with { Status = change(Release.Status) };

    private static EnrolFacts Asked(Func<EnrolCredential, EnrolCredential> change) =>
        Enrol with { Order = change(Enrol.Order) };

    /// <summary>The small site with other words, seen from a facility in which people live.</summary>
    public static SiteChangeFacts Changed(Func<Site, Site> change, SiteLiveState? live = null) => new(
        SmallSite.Catalogue().Site, change(SmallSite.Catalogue().Site), live ?? Live);

    private static Func<Site, Site> WithCell1(Func<SiteDoor, SiteDoor> change) => site => site with
    {
        Doors = [.. site.Doors.Select(door => door.Id == SmallSite.Cell1 ? change(door) : door)],
    };

    private static SiteBlock WithoutPlaces(SiteBlock block) => block with
    {
        Landings =
        [
            .. block.Landings.Select(landing => landing with
            {
                Cells = [.. landing.Cells.Select(cell => cell with { Places = 1 })],
            }),
        ],
    };
}
