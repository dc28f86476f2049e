using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Joint;

/// <summary>The authority for orders of two people; the key is the site's id.</summary>
[Alias("facility.joint-grain")]
public interface IJointGrain : IGrainWithStringKey
{
    /// <summary>Records the first half; a repeat gets the first answer. Refusals: JOIN-01 to JOIN-03 and
    /// those of the kind; fault 1003.</summary>
    [Operation("joint.begin"), Alias("begin")]
    Task<JointAnswer> Begin(BeginJoint order, CancellationToken cancellation);

    /// <summary>The second half: judged again, recorded, then done. Refusals: JOIN-04 to JOIN-06 and those of
    /// the kind; fault 1003.</summary>
    [Operation("joint.confirm"), Alias("confirm")]
    Task<JointAnswer> Confirm(
        OrderId joint, Actor actor, ImmutableArray<PressStamp> pressed, CancellationToken cancellation);

    /// <summary>Takes it back. Refusal: JOIN-04; fault 1003.</summary>
    [Operation("joint.withdraw"), Alias("withdraw")]
    Task<JointAnswer> Withdraw(OrderId joint, Actor actor, CancellationToken cancellation);

    /// <summary>Ends what waited too long; nothing of it is done.</summary>
    [Operation("host.schedule"), Alias("lapse")]
    Task Lapse(CancellationToken cancellation);
}
