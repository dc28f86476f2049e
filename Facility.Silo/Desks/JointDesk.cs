using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Silo.Estate;
using Facility.Silo.Joint;

namespace Facility.Silo.Desks;

/// <summary>Orders of two people: sets the actor from the session and passes on to the grain.</summary>
public sealed class JointDesk(
    DeskGuard guard, IGrainFactory grains, SiteCatalogue site, JointBoard board) : IJointRoom
{
    public async Task<ImmutableArray<JointView>> Waiting(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IJointRoom>(cancellation);
        return [.. board.Shown.Select(view => view with { Mine = view.Person == viewer.Person })];
    }

    public async Task<JointAnswer> Begin(
        OrderId order, JointKind kind, BlockId block, ImmutableArray<DoorId> doors, string reason,
        CancellationToken cancellation)
    {
        var actor = await guard.Enter<IJointRoom>(cancellation);
        return await Grain.Begin(new(order, kind, actor, block, doors, reason), cancellation);
    }

    public async Task<JointAnswer> Confirm(
        OrderId joint, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IJointRoom>(cancellation);
        return await Grain.Confirm(joint, actor, pressed, cancellation);
    }

    public async Task<JointAnswer> Withdraw(OrderId joint, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IJointRoom>(cancellation);
        return await Grain.Withdraw(joint, actor, cancellation);
    }

    private IJointGrain Grain => grains.GetGrain<IJointGrain>(site.Site.Id);
}
