using Facility.Contracts.Doors;
using Facility.Contracts.Roles;

namespace Facility.Domain.Doors;

/// <summary>What is looked at when a person orders a release.</summary>
/// <param name="Order">The order.</param>
/// <param name="DoorLabel">The door's mark; null if the site has no such door.</param>
/// <param name="Panel">The panel that drives it; null for an unknown door.</param>
/// <param name="BlockLockedDown">Whether its block is fully locked down.</param>
/// <param name="Status">What its panel last said.</param>
public sealed record ReleaseFacts(
    ReleaseDoor Order,
    string? DoorLabel,
    Contracts.Ids.PanelId? Panel,
    bool BlockLockedDown,
    DoorStatus Status)
{
    /// <summary>Whether a fire stands and the door's plan lets staff release it against everything below.</summary>
    public bool FireLetsStaff { get; init; }

    /// <summary>Why the door is not due by its opening plan; empty if it is, or if no plan speaks of it.</summary>
    public string NotDue { get; init; } = "";

    /// <summary>The movement order that authorises the door now; empty for none.</summary>
    public string MovementOrder { get; init; } = "";

    /// <summary>Whether it is released for the movement that is ordered.</summary>
    public bool IsMovement => MovementOrder.Length > 0 && Order.Reason is ReleaseReason.Movement;

    /// <summary>Whether the door has a lock of ours; one that is only watched has none.</summary>
    public bool IsDriven { get; init; } = true;

    /// <summary>Whether the person's role may release doors at all.</summary>
    public bool RoleMay => RoleMatrix.Current.Allows(
        Order.Actor.Role, Overrides ? "interlock.override" : "doors.release");

    /// <summary>Whether it is ordered past its interlock; that it needs two people is a rule of its own.</summary>
    public bool Overrides => Order.Act is ReleaseAct.InterlockOverride;
}
