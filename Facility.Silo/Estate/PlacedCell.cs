using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Silo.Estate;

/// <summary>A cell and where it is.</summary>
public sealed record PlacedCell(SiteCell Cell, BlockId Block, SiteLanding Landing);
