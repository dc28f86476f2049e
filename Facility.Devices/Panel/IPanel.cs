using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>The panel's brain as the link sees it. Callable from any thread; nothing here blocks.</summary>
public interface IPanel
{
    /// <summary>Which panel.</summary>
    PanelId Id { get; }

    /// <summary>This start of the process.</summary>
    string Boot { get; }

    /// <summary>Monotonic time since that start.</summary>
    TimeSpan Now { get; }

    /// <summary>The table it decides by.</summary>
    AccessTable Table { get; }

    /// <summary>Doors as they are now.</summary>
    ImmutableArray<DoorStatus> Doors { get; }

    /// <summary>Lines as they are now.</summary>
    ImmutableArray<LineView> Lines { get; }

    /// <summary>Peripherals as they are now.</summary>
    ImmutableArray<PeripheralView> Peripherals { get; }

    /// <summary>Turnstiles as they are now.</summary>
    ImmutableArray<TurnstileStatus> Turnstiles { get; }

    /// <summary>Scales as they are now.</summary>
    ImmutableArray<ScaleReading> Scales { get; }

    /// <summary>Completes when a door, line or peripheral changed since then; returns the present revision.</summary>
    Task<long> WaitForChange(long revision, CancellationToken cancellation);

    /// <summary>A person's release; judged, journalled, driven, or dropped and recorded.</summary>
    void Release(PanelRelease order);

    /// <summary>Engages or ends lockdown on this panel's doors of a block.</summary>
    void LockDown(PanelLockdown order);

    /// <summary>Takes one of this panel's doors out of service, or puts it back; releases nothing.</summary>
    void Maintain(PanelMaintenance order);

    /// <summary>Closes a slider or stops it; waits for nothing.</summary>
    void Move(PanelMotion order);

    /// <summary>Opens install mode for a peripheral, or hands it a new key.</summary>
    void OrderKey(PanelKeyOrder order);

    /// <summary>When one of this panel's payphones has power.</summary>
    void Phone(Contracts.Calls.PhonePlan plan);

    /// <summary>Makes a table durable, then decides by it; completes with true once it does.</summary>
    Task<bool> Adopt(AccessTable table);

    /// <summary>Applies a revocation at once and makes it durable; completes when it acts.</summary>
    Task Revoke(CredentialId credential, Contracts.Credentials.CredentialState state);
}

/// <summary>A release order as it reaches the panel.</summary>
/// <param name="Order">Its id; a repeat acts once.</param>
/// <param name="Door">Which door.</param>
/// <param name="Actor">Person, role and station, for the journal.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">Free text.</param>
/// <param name="StampBoot">The boot whose clock the stamp is of; another one voids it.</param>
/// <param name="Stamp">The panel's clock when the person pressed.</param>
/// <param name="Epoch">Of the sender; lower than seen is refused.</param>
/// <param name="Act">What it belongs to; most acts need two people.</param>
/// <param name="SecondActor">Who confirmed: person, role and station; empty for nobody.</param>
public sealed record PanelRelease(
    OrderId Order, DoorId Door, string Actor, ReleaseReason Reason, string Note,
    string StampBoot, TimeSpan Stamp, long Epoch,
    ReleaseAct Act = ReleaseAct.Single, string SecondActor = "");

/// <summary>A lockdown order as it reaches the panel.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Block">Which block.</param>
/// <param name="Engage">True to engage, false to end.</param>
/// <param name="Actor">Person, role and station.</param>
/// <param name="Reason">Why it ends; empty when engaging.</param>
/// <param name="Epoch">Of the sender.</param>
/// <param name="Way">What it refuses.</param>
public sealed record PanelLockdown(
    OrderId Order, BlockId Block, bool Engage, string Actor, string Reason, long Epoch,
    LockdownWay Way = LockdownWay.Full);

/// <summary>An order about a door's service as it reaches the panel.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Door">Which door.</param>
/// <param name="Begin">True to take it out of service, false to put it back.</param>
/// <param name="Actor">Person, role and station.</param>
/// <param name="Reason">Why.</param>
/// <param name="KeyHolder">Who holds its key while people are behind it; empty for nobody.</param>
/// <param name="Epoch">Of the sender.</param>
public sealed record PanelMaintenance(
    OrderId Order, DoorId Door, bool Begin, string Actor, string Reason, string KeyHolder, long Epoch);

/// <summary>An order to close or stop a slider as it reaches the panel.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Door">Which door.</param>
/// <param name="Motion">Close or stop.</param>
/// <param name="Actor">Person, role and station.</param>
/// <param name="StampBoot">The boot whose clock the stamp is of.</param>
/// <param name="Stamp">The panel's clock when the person pressed.</param>
/// <param name="Epoch">Of the sender.</param>
public sealed record PanelMotion(
    OrderId Order, DoorId Door, DoorMotion Motion, string Actor, string StampBoot, TimeSpan Stamp, long Epoch);

/// <summary>An order about a peripheral's key as it reaches the panel.</summary>
/// <param name="Key">The order.</param>
/// <param name="Actor">Person, role and station.</param>
/// <param name="Epoch">Of the sender.</param>
public sealed record PanelKeyOrder(KeyOrder Key, string Actor, long Epoch);
