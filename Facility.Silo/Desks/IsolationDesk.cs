using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.Verdicts;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;

namespace Facility.Silo.Desks;

/// <summary>The desk of the register of isolation.</summary>
public sealed class IsolationDesk(
    DeskGuard guard, IsolationQueries queries, IsolationStore store, HousingChanges changes) : IIsolationOffice
{
    public async Task<IsolationBoard> Board(CancellationToken cancellation)
    {
        await guard.Enter<IIsolationOffice>(cancellation);
        return await queries.Board(cancellation);
    }

    public async Task<IsolationFile> Of(PersonId person, CancellationToken cancellation)
    {
        await guard.Enter<IIsolationOffice>(cancellation);
        return await queries.Of(person, cancellation);
    }

    public async Task<Verdict> Order(OrderIsolation order, CancellationToken cancellation) =>
        Judged(await store.Order(await guard.Enter<IIsolationOffice>(cancellation), order, cancellation));

    public async Task<Verdict> End(EndIsolation order, CancellationToken cancellation) =>
        Judged(await store.End(await guard.Enter<IIsolationOffice>(cancellation), order, cancellation));

    public async Task<Verdict> Note(NoteFitness order, CancellationToken cancellation) =>
        Judged(await store.Note(await guard.Enter<IIsolationOffice>(cancellation), order, cancellation));

    // Who may live in the register's cells has changed: the review list is judged anew.
    private Verdict Judged(Verdict verdict)
    {
        if (verdict.IsAllowed) changes.Note();
        return verdict;
    }
}
