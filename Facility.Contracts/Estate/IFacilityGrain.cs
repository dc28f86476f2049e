using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Estate;

/// <summary>The facility as a whole; the key is the site's id.</summary>
[Alias("facility.facility-grain")]
public interface IFacilityGrain : IGrainWithStringKey
{
    /// <summary>All blocks with their counts.</summary>
    [Operation("doors.watch"), Alias("blocks")]
    Task<ImmutableArray<BlockView>> Blocks(Actor viewer, CancellationToken cancellation);
}
