using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Housing;

namespace Facility.Silo.Desks;

/// <summary>The register of who is kept apart from whom.</summary>
public sealed class KeepApartDesk(
    DeskGuard guard, KeepApartQueries queries, KeepApartStore store, HousingChanges changes) : IKeepApartRegister
{
    public async Task<ImmutableArray<KeepApartView>> List(PersonId? person, CancellationToken cancellation)
    {
        await guard.Enter<IKeepApartRegister>(cancellation);
        return await queries.List(person, cancellation);
    }

    public async Task<Verdict> Open(KeepApartOrder order, CancellationToken cancellation)
    {
        var verdict = await store.Open(await guard.Enter<IKeepApartRegister>(cancellation), order, cancellation);
        changes.Note();
        return verdict;
    }

    public async Task<Verdict> OpenGroup(KeepApartGroup order, CancellationToken cancellation)
    {
        var verdict = await store.OpenGroup(await guard.Enter<IKeepApartRegister>(cancellation), order, cancellation);
        changes.Note();
        return verdict;
    }

    public async Task<Verdict> Review(string id, DateOnly next, CancellationToken cancellation) =>
        await store.Change(await guard.Enter<IKeepApartRegister>(cancellation), id, next, "", cancellation);

    public async Task<Verdict> Close(string id, string because, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IKeepApartRegister>(cancellation);
        var verdict = await store.Change(actor, id, null, because, cancellation);
        changes.Note();
        return verdict;
    }
}
