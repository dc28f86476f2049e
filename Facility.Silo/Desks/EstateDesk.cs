using System.Collections.Immutable;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Silo.Estate;

namespace Facility.Silo.Desks;

/// <summary>Cells and who is in them.</summary>
public sealed class EstateDesk(DeskGuard guard, CellViews cells) : IEstate
{
    public async Task<ImmutableArray<CellView>> Cells(BlockId block, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IEstate>(cancellation);
        return await cells.OfBlock(block, viewer, cancellation);
    }
}
