using Facility.Contracts.Actors;
using Facility.Contracts.Joint;
using Facility.Contracts.Roles;

namespace Facility.Domain.Joint;

/// <summary>What is looked at when somebody confirms or withdraws.</summary>
/// <param name="Joint">The order as it stands; null if there is none of that name.</param>
/// <param name="Actor">Who confirms or withdraws.</param>
/// <param name="Now">When.</param>
public sealed record ConfirmJointFacts(JointView? Joint, Actor Actor, DateTimeOffset Now)
{
    /// <summary>Whether it still waits.</summary>
    public bool Waits => Joint is { State: JointState.Waiting } && Now < Joint.LapsesAt;

    /// <summary>Whether the person's role may order this kind.</summary>
    public bool RoleMay => Joint is null || RoleMatrix.Current.Allows(Actor.Role, JointKinds.OperationOf(Joint.Kind));
}
