using System.Collections.Immutable;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Silo.Estate;
using Facility.Silo.Groups;

namespace Facility.Silo.Desks;

/// <summary>Group releases: looked at, followed and broken off.</summary>
public sealed class GroupDesk(DeskGuard guard, SiteCatalogue site, GroupZones zones, GroupRuns runs) : IGroupRoom
{
    public async Task<ImmutableArray<GroupPreview>> Zones(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IGroupRoom>(cancellation);
        return zones.Of(site.Known(block));
    }

    public async Task<ImmutableArray<GroupRun>> Runs(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IGroupRoom>(cancellation);
        return await runs.Of(site.Known(block), cancellation);
    }

    public async Task<bool> Abort(OrderId joint, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IGroupRoom>(cancellation);
        return await runs.Abort(joint, actor, cancellation);
    }
}
