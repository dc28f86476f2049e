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
using Facility.Domain.Policy;
using Facility.Domain.Sealed;
using Facility.Domain.Service;
using Facility.Domain.Signals;
using Facility.Domain.Sites;

namespace Facility.Tests.Domain;

/// <summary>Facts that no rule objects to.</summary>
internal static partial class RuleCases
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
}
