using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Silo.Panels;

namespace Facility.Silo.Estate;

/// <summary>Now and changes of a block, for as many pages as look.</summary>
public sealed class DoorWatchers(
    SiteCatalogue site, IDoorBoard board, IPanelConnections panels, DoorViews doors, BlockViews blocks)
{
    /// <summary>The panels' clocks as last heard.</summary>
    public ImmutableArray<PanelPulse> Pulses => [.. site.Site.Panels.Select(panel => panels.Pulse(panel.Id))];

    /// <summary>Listens first and looks then, so that nothing falls between.</summary>
    public DoorFeed Watch(BlockId block, CancellationToken cancellation)
    {
        var changes = board.Changes(cancellation);
        var lockdown = blocks.Lockdown(block);
        return new(doors.OfBlock(block), lockdown, Follow(block, lockdown, changes, cancellation));
    }

    private async IAsyncEnumerable<DoorChange> Follow(
        BlockId block, LockdownView told, IAsyncEnumerable<IReadOnlySet<DoorId>> changes,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var changed in changes.WithCancellation(cancellation))
        {
            var views = site.DoorsOfBlock[block]
                .Where(door => changed.Contains(door.Id))
                .Select(doors.ViewOf)
                .ToImmutableArray();
            if (views.IsEmpty) continue;

            var lockdown = blocks.Lockdown(block);
            yield return new(views, IsSame(lockdown, told) ? null : lockdown);
            told = lockdown;
        }
    }

    private static bool IsSame(LockdownView one, LockdownView other) =>
        Bare(one) == Bare(other)
        && one.Unconfirmed.SequenceEqual(other.Unconfirmed)
        && one.Exits.SequenceEqual(other.Exits)
        && one.Owed.SequenceEqual(other.Owed);

    private static LockdownView Bare(LockdownView view) =>
        view with { Unconfirmed = default, Exits = default, Owed = default };
}
