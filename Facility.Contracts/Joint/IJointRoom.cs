using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Joint;

/// <summary>Orders that one person begins and another confirms, at any station, within a minute.</summary>
public interface IJointRoom
{
    /// <summary>What waits, and what was decided within the last half minute, newest first.</summary>
    [Operation("joint.watch")]
    Task<ImmutableArray<JointView>> Waiting(CancellationToken cancellation);

    /// <summary>Begins one; nothing is done yet. Refusals: JOIN-01 to JOIN-03 and those of the kind.</summary>
    [Operation("joint.begin")]
    Task<JointAnswer> Begin(
        OrderId order, JointKind kind, BlockId block, ImmutableArray<DoorId> doors, string reason,
        CancellationToken cancellation);

    /// <summary>Confirms somebody else's; it is done now or not at all. Refusals: JOIN-04 to JOIN-06 and those
    /// of the kind.</summary>
    /// <param name="joint">Which.</param>
    /// <param name="pressed">Every panel's clock when the second person pressed (invariant I6).</param>
    /// <param name="cancellation">Ends the waiting, not what was confirmed.</param>
    [Operation("joint.confirm")]
    Task<JointAnswer> Confirm(
        OrderId joint, ImmutableArray<PressStamp> pressed, CancellationToken cancellation);

    /// <summary>Takes one back that waits. Refusal: JOIN-04.</summary>
    [Operation("joint.withdraw")]
    Task<JointAnswer> Withdraw(OrderId joint, CancellationToken cancellation);
}
