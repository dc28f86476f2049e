using Facility.Contracts.Actors;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Estate;

/// <summary>A cell; the key is the cell's id.</summary>
[Alias("facility.cell-grain")]
public interface ICellGrain : IGrainWithStringKey
{
    /// <summary>The cell and who is in it; null if the site has none of that name.</summary>
    [Operation("estate.read"), Alias("view")]
    Task<CellView?> View(Actor viewer, CancellationToken cancellation);
}
