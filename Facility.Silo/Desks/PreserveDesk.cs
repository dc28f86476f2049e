using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;
using Facility.Silo.Cameras;

namespace Facility.Silo.Desks;

/// <summary>The desk of recordings to be preserved: every question goes on with its viewer.</summary>
public sealed class PreserveDesk(DeskGuard guard, PreserveQueries queries, PreserveStore store) : IPreserveRoom
{
    public async Task<ImmutableArray<PreserveView>> List(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IPreserveRoom>(cancellation);
        return await queries.List(viewer, cancellation);
    }

    public async Task<PreserveReceipt> Ask(AskPreserve order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IPreserveRoom>(cancellation);
        return await store.Ask(actor, order, cancellation);
    }

    public async Task<Verdict> Move(MovePreserve order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IPreserveRoom>(cancellation);
        return await store.Move(actor, order, cancellation);
    }
}
