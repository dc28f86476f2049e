using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;

namespace Facility.Silo.Desks;

/// <summary>The desk where the visit wing is set up.</summary>
public sealed class VisitSetupDesk(DeskGuard guard, VisitQueries queries, VisitSetupStore store) : IVisitSetupOffice
{
    public async Task<VisitSetup> Setup(CancellationToken cancellation)
    {
        await guard.Enter<IVisitSetupOffice>(cancellation);
        return await queries.Setup(cancellation);
    }

    public async Task<Verdict> Room(VisitRoom room, CancellationToken cancellation) =>
        await store.Room(await guard.Enter<IVisitSetupOffice>(cancellation), room, cancellation);

    public async Task<Verdict> Open(OpenTemplate order, CancellationToken cancellation) =>
        await store.Open(await guard.Enter<IVisitSetupOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Change(ChangeTemplate order, CancellationToken cancellation) =>
        await store.Change(await guard.Enter<IVisitSetupOffice>(cancellation), order, cancellation);

    public async Task<ImmutableArray<VisitView>> Affected(BlockDay order, CancellationToken cancellation)
    {
        await guard.Enter<IVisitSetupOffice>(cancellation);
        return await queries.Affected(order, cancellation);
    }

    public async Task<Verdict> Block(BlockDay order, CancellationToken cancellation) =>
        await store.Block(await guard.Enter<IVisitSetupOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Unblock(string id, CancellationToken cancellation) =>
        await store.Unblock(await guard.Enter<IVisitSetupOffice>(cancellation), id, cancellation);
}
