using System.Collections.Immutable;
using Facility.Contracts.Movement;
using Facility.Contracts.Verdicts;
using Facility.Silo.Movement;

namespace Facility.Silo.Desks;

/// <summary>The desk of movement orders.</summary>
public sealed class MovementDesk(DeskGuard guard, MovementQueries queries, MovementOrderStore store) : IMovementOffice
{
    public async Task<ImmutableArray<MovementOrderView>> List(CancellationToken cancellation)
    {
        await guard.Enter<IMovementOffice>(cancellation);
        return await queries.List(cancellation);
    }

    public async Task<MovementReceipt> Give(OrderMovement order, CancellationToken cancellation) =>
        await store.Give(await guard.Enter<IMovementOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Leave(string id, CancellationToken cancellation) => await store.Step(
        await guard.Enter<IMovementOffice>(cancellation), id, MovementStage.Left, null, cancellation);

    public async Task<Verdict> Arrive(string id, CancellationToken cancellation) => await store.Step(
        await guard.Enter<IMovementOffice>(cancellation), id, MovementStage.Arrived, null, cancellation);

    public async Task<Verdict> End(string id, string because, CancellationToken cancellation) => await store.Step(
        await guard.Enter<IMovementOffice>(cancellation), id, MovementStage.Ended, because, cancellation);
}
