using System.Collections.Immutable;
using Facility.Contracts.Children;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Children;
using Facility.Silo.Housing;

namespace Facility.Silo.Desks;

/// <summary>The desk of children; each change has it judged anew where their mothers live.</summary>
public sealed class ChildDesk(
    DeskGuard guard, ChildQueries queries, ChildStore store, HousingChanges changes) : IChildOffice
{
    public async Task<ChildBoard> Board(CancellationToken cancellation)
    {
        await guard.Enter<IChildOffice>(cancellation);
        return await queries.Board(cancellation);
    }

    public async Task<ImmutableArray<ChildView>> Of(PersonId person, CancellationToken cancellation)
    {
        await guard.Enter<IChildOffice>(cancellation);
        return await queries.Of(person, cancellation);
    }

    public async Task<ChildReceipt> TakeIn(TakeChildIn order, CancellationToken cancellation)
    {
        var receipt = await store.TakeIn(await guard.Enter<IChildOffice>(cancellation), order, cancellation);
        if (receipt.Verdict.IsAllowed) changes.Note();
        return receipt;
    }

    public async Task<Verdict> Extend(ExtendChildStay order, CancellationToken cancellation) =>
        await store.Extend(await guard.Enter<IChildOffice>(cancellation), order, cancellation);

    public async Task<Verdict> GoesAlong(ChildGoesAlong order, CancellationToken cancellation) =>
        await store.GoesAlong(await guard.Enter<IChildOffice>(cancellation), order, cancellation);

    public async Task<Verdict> End(EndChildStay order, CancellationToken cancellation)
    {
        var verdict = await store.End(await guard.Enter<IChildOffice>(cancellation), order, cancellation);
        if (verdict.IsAllowed) changes.Note();
        return verdict;
    }
}
