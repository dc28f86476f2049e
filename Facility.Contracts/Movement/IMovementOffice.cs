using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Movement;

/// <summary>Orders by which people are moved inside the gate; each authorises the doors on its way for its window.
/// </summary>
public interface IMovementOffice
{
    /// <summary>Orders that are not ended, and those of the last day; the overdue first.</summary>
    [Operation("movement.read")]
    Task<ImmutableArray<MovementOrderView>> List(CancellationToken cancellation);

    /// <summary>Gives one. Refusals: MORD-01 to MORD-07; fault 1003.</summary>
    [Operation("movement.order")]
    Task<MovementReceipt> Give(OrderMovement order, CancellationToken cancellation);

    /// <summary>The person has left. Refusals: MORD-08, MORD-09; fault 1003.</summary>
    [Operation("movement.act")]
    Task<Verdict> Leave(string id, CancellationToken cancellation);

    /// <summary>The person is there. Refusals: MORD-08; fault 1003.</summary>
    [Operation("movement.act")]
    Task<Verdict> Arrive(string id, CancellationToken cancellation);

    /// <summary>The person did not go, or turned back. Refusals: MORD-08, MORD-10; fault 1003.</summary>
    [Operation("movement.act")]
    Task<Verdict> End(string id, string because, CancellationToken cancellation);
}
