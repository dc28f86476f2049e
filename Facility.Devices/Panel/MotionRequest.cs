using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>An order to close or stop a slider, with all that the rules look at.</summary>
/// <param name="Order">The order.</param>
/// <param name="Plan">The door; null if it is none of this panel's.</param>
/// <param name="Door">What is known of it now.</param>
public sealed record MotionRequest(PanelMotion Order, SiteDoor? Plan, DoorSnapshot? Door)
{
    /// <summary>Whether the panel can see and drive the door.</summary>
    public Availability Availability { get; init; }

    /// <summary>Whether its sender was replaced.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Whether it is too old, or of another start of the panel.</summary>
    public bool IsStale { get; init; }

    /// <summary>Whether it is to close.</summary>
    public bool Closes => Order.Motion is DoorMotion.Close;
}
