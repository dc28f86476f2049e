using Facility.Contracts.Actors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Silo.Estate;

namespace Facility.Silo.Grains;

/// <summary>A cell with its occupants as the database has them.</summary>
public sealed class CellGrain(CellViews views) : Grain, ICellGrain
{
    public Task<CellView?> View(Actor viewer, CancellationToken cancellation) =>
        views.Find(new CellId(this.GetPrimaryKeyString()), viewer, cancellation);
}
