using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;

namespace Facility.Silo.Desks;

/// <summary>The desk of the register of visitors.</summary>
public sealed class VisitorDesk(DeskGuard guard, VisitorQueries queries, VisitorStore store) : IVisitorRegister
{
    public async Task<ImmutableArray<VisitorView>> List(
        string text, PersonId? prisoner, CancellationToken cancellation)
    {
        await guard.Enter<IVisitorRegister>(cancellation);
        return await queries.List(text, prisoner, cancellation);
    }

    public async Task<ImmutableArray<VisitPaper>> Papers(CancellationToken cancellation)
    {
        await guard.Enter<IVisitorRegister>(cancellation);
        return queries.Papers();
    }

    public async Task<VisitorReceipt> Enter(EnterVisitor order, CancellationToken cancellation) =>
        await store.Enter(await guard.Enter<IVisitorRegister>(cancellation), order, cancellation);

    public async Task<Verdict> Link(LinkVisitor order, CancellationToken cancellation) =>
        await store.Link(await guard.Enter<IVisitorRegister>(cancellation), order, cancellation);

    public async Task<Verdict> Paper(SeePaper order, CancellationToken cancellation) =>
        await store.Paper(await guard.Enter<IVisitorRegister>(cancellation), order, cancellation);

    public async Task<Verdict> Ban(BanVisitor order, CancellationToken cancellation) =>
        await store.Ban(await guard.Enter<IVisitorRegister>(cancellation), order, cancellation);

    public async Task<Verdict> EndBan(string id, string words, CancellationToken cancellation) =>
        await store.EndBan(await guard.Enter<IVisitorRegister>(cancellation), id, words, cancellation);
}
