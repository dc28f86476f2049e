using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Calls;
using Facility.Contracts.Cameras;
using Facility.Contracts.Control;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Accounts;
using Facility.Domain.Alarms;
using Facility.Domain.Calls;
using Facility.Domain.Cameras;
using Facility.Domain.Control;
using Facility.Domain.Credentials;
using Facility.Domain.Doors;
using Facility.Domain.Groups;
using Facility.Domain.Joint;
using Facility.Domain.Peripherals;
using Facility.Domain.Sealed;
using Facility.Domain.Service;
using Facility.Domain.Signals;
using Facility.Domain.Sites;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Domain;

/// <summary>For each noun an act that every rule allows, and for each rule a change that it alone objects to.</summary>
internal static partial class RuleCases
{
    /// <summary>Rule → the verdict on an act that only it objects to.</summary>
    public static ImmutableDictionary<string, Func<Verdict>> Refused =>
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
            ["CRED-10"] = () => CredentialRules.JudgeChange(Change with { Beyond = ["b01-gate"] }),
            ["CRED-11"] = () => CredentialRules.JudgeEnrol(
                Enrol with { Holder = PersonKind.Visitor, Beyond = ["b01-gate"] }),
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
        }.Concat(Housing).Concat(Children).Concat(Orderlies).Concat(Quotas).Concat(Parcels).Concat(Estate)
            .Concat(Counting).Concat(Visits).ToImmutableDictionary();

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
