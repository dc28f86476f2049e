using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Domain.Doors;

/// <summary>An order to close or stop a slider, with what the rules look at.</summary>
/// <param name="Order">The order.</param>
/// <param name="DoorLabel">The door's mark; null if the site has none of that name.</param>
/// <param name="HasMotor">Whether a motor moves its leaf.</param>
/// <param name="Panel">The panel that drives it; null if there is none.</param>
public sealed record MotionFacts(MoveDoor Order, string? DoorLabel, bool HasMotor, PanelId? Panel)
{
    /// <summary>Whether the person's role may close and stop doors at all.</summary>
    public bool RoleMay => RoleMatrix.Current.Allows(Order.Actor.Role, "doors.move");
}
