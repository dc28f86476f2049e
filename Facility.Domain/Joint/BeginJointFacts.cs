using Facility.Contracts.Joint;
using Facility.Contracts.Roles;

namespace Facility.Domain.Joint;

/// <summary>What is looked at when the first of two people begins.</summary>
/// <param name="Order">The order.</param>
/// <param name="Known">Whether the block and every door of the order are of the site.</param>
public sealed record BeginJointFacts(BeginJoint Order, bool Known)
{
    /// <summary>Whether the person's role may order this kind.</summary>
    public bool RoleMay => RoleMatrix.Current.Allows(Order.Actor.Role, JointKinds.OperationOf(Order.Kind));
}
