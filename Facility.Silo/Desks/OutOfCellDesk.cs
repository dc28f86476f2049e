using Facility.Contracts.Ids;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Verdicts;
using Facility.Silo.OutOfCell;

namespace Facility.Silo.Desks;

/// <summary>The desk of the out-of-cell meter.</summary>
public sealed class OutOfCellDesk(DeskGuard guard, OutOfCellQueries queries, OutOfCellStore store) : IOutOfCellOffice
{
    public async Task<OutOfCellBoard> Board(BlockId? block, CancellationToken cancellation)
    {
        await guard.Enter<IOutOfCellOffice>(cancellation);
        return await queries.Board(block, cancellation);
    }

    public async Task<OutOfCellFile> Of(PersonId person, CancellationToken cancellation)
    {
        await guard.Enter<IOutOfCellOffice>(cancellation);
        return await queries.Of(person, cancellation);
    }

    public async Task<Verdict> Write(WriteOutOfCell order, CancellationToken cancellation) =>
        await store.Write(await guard.Enter<IOutOfCellOffice>(cancellation), order, cancellation);

    public async Task<Verdict> TakeBack(TakeBackOutOfCell order, CancellationToken cancellation) =>
        await store.TakeBack(await guard.Enter<IOutOfCellOffice>(cancellation), order, cancellation);
}
