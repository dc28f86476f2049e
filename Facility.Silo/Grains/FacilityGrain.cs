using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Silo.Estate;
using Orleans.Concurrency;

namespace Facility.Silo.Grains;

/// <summary>The facility at a glance, from memory.</summary>
[StatelessWorker]
public sealed class FacilityGrain(BlockViews views) : Grain, IFacilityGrain
{
    public Task<ImmutableArray<BlockView>> Blocks(Actor viewer, CancellationToken cancellation) =>
        Task.FromResult(views.All);
}
