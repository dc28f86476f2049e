using Facility.Contracts.Control;
using Facility.Contracts.Ids;
using Facility.Silo.Control;
using Facility.Silo.Estate;

namespace Facility.Silo.Desks;

/// <summary>The control of blocks: the station is the session's, never a caller's word.</summary>
public sealed class ControlDesk(DeskGuard guard, ControlStore store, ControlBoard board, SiteCatalogue site)
    : IControlPost
{
    public async Task<ControlView> View(BlockId block, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlPost>(cancellation);
        return await store.View(viewer, Known(block), cancellation);
    }

    public async Task Beat(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IControlPost>(cancellation);
        board.Heard(viewer.Station);
    }

    public async Task<ControlAnswer> Do(
        ControlAct act, BlockId block, StationId? to, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlPost>(cancellation);
        if (act is ControlAct.Force or ControlAct.None || !Enum.IsDefined(act))
            throw new ArgumentException($"{act} is not done here.", nameof(act));
        var verdict = await store.Do(actor, act, Known(block), to, "", cancellation);
        return new(verdict, await store.View(actor, block, cancellation));
    }

    public async Task<ControlAnswer> Force(BlockId block, string reason, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IControlPost>(cancellation);
        var verdict = await store.Do(actor, ControlAct.Force, Known(block), null, reason, cancellation);
        return new(verdict, await store.View(actor, block, cancellation));
    }

    private BlockId Known(BlockId block) => site.Blocks.ContainsKey(block)
        ? block
        : throw new ArgumentException($"The site has no block '{block}'.", nameof(block));
}
