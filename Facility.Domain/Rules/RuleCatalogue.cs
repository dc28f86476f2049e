using System.Collections.Immutable;
using Facility.Domain.Accounts;
using Facility.Domain.Alarms;
using Facility.Domain.Allocation;
using Facility.Domain.Calls;
using Facility.Domain.Cameras;
using Facility.Domain.Control;
using Facility.Domain.Credentials;
using Facility.Domain.Custody;
using Facility.Domain.Doors;
using Facility.Domain.Exchange;
using Facility.Domain.Groups;
using Facility.Domain.Joint;
using Facility.Domain.Opening;
using Facility.Domain.Peripherals;
using Facility.Domain.Planner;
using Facility.Domain.Roll;
using Facility.Domain.Sealed;
using Facility.Domain.Signals;
using Facility.Domain.Service;
using Facility.Domain.Sites;

namespace Facility.Domain.Rules;

/// <summary>Every rule of the domain; documents and tests read this list.</summary>
public static class RuleCatalogue
{
    /// <summary>All rules, table by table.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
        .. DoorRules.Release,
        .. DoorRules.Motion,
        .. OverrideRules.Begin,
        .. LockdownRules.End,
        .. GroupRules.Release,
        .. RollCheckRules.Change,
        .. ServiceRules.Change,
        .. JointRules.Begin,
        .. JointRules.Confirm,
        .. CredentialRules.Enrol,
        .. CredentialRules.Revoke,
        .. CredentialRules.Change,
        .. AccountRules.Create,
        .. AccountRules.Change,
        .. AccountRules.Link,
        .. PeripheralRules.Keys,
        .. AlarmRules.Act,
        .. ControlRules.Order,
        .. ControlRules.Act,
        .. SignalRules.Report,
        .. SignalRules.Act,
        .. SiteRules.Change,
        .. SiteRules.Apply,
        .. SealedRules.Take,
        .. SealedRules.Apply,
        .. SealedRules.HandOver,
        .. SealedRules.Propose,
        .. SealedRules.Confirm,
        .. CameraRules.Said,
        .. CameraRules.Outage,
        .. CameraRules.Confirm,
        .. CameraRules.View,
        .. CameraRules.Deletion,
        .. PreserveRules.Ask,
        .. PreserveRules.Move,
        .. CallRules.Ask,
        .. CallRules.Decide,
        .. CallRules.Start,
        .. CallRules.End,
        .. AllocationRules.All,
        .. MovementRules.Pass,
        .. ExchangeRules.TakeIn,
        .. ExchangeRules.Undo,
        .. PlannerRules.Ask,
        .. PlannerRules.CarryOut,
        .. ReceptionRules.Receive,
        .. ReceptionRules.Complete,
        .. ReceptionRules.Extend,
        .. MoveRules.Move,
        .. MoveRules.Override,
        .. HoldRules.Take,
        .. HoldRules.GiveUp,
        .. KeepApartOrderRules.Open,
        .. KeepApartOrderRules.Change,
    ];
}
