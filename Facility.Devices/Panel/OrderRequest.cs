using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>A release order with all that the rules look at.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsKnown">Whether the door is one of this panel's.</param>
/// <param name="LockedDown">Whether full lockdown stands on it.</param>
/// <param name="BlockedBy">Interlock partners that are not confirmed secured.</param>
/// <param name="AlreadyReleased">Whether a release runs or is about to.</param>
/// <param name="SameBoot">Whether the stamp is of this start of the panel.</param>
/// <param name="Age">Since the person pressed, on the panel's clock; negative for a stamp from the future.</param>
/// <param name="EpochSeen">The highest epoch of a sender so far.</param>
/// <param name="Availability">Whether the panel can see and drive the door.</param>
public sealed record OrderRequest(
    PanelRelease Order,
    bool IsKnown,
    bool LockedDown,
    ImmutableArray<InterlockBlock> BlockedBy,
    bool AlreadyReleased,
    bool SameBoot,
    TimeSpan Age,
    long EpochSeen,
    Availability Availability)
{
    /// <summary>What else above an order has the last word, e.g. maintenance; empty for nothing.</summary>
    public string OverruledBy { get; init; } = "";

    /// <summary>Whether a fire stands and the door's plan lets staff release it: then it is life safety.</summary>
    public bool FireLetsStaff { get; init; }

    /// <summary>Whether the door has a lock of ours; one that is only watched has none.</summary>
    public bool IsDriven { get; init; } = true;

    /// <summary>Whether somebody else confirmed; the same person at another station is nobody else.</summary>
    public bool IsOfTwo => Order.SecondActor.Length > 0 && PersonOf(Order.SecondActor) != PersonOf(Order.Actor);

    /// <summary>Whether two people order it past its interlock.</summary>
    public bool Overrides => Order.Act is ReleaseAct.InterlockOverride && IsOfTwo;

    private static string PersonOf(string actor) => actor.Split(' ')[0];
}
