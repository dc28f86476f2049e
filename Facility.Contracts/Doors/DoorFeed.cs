using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>Now and changes in one answer, so that nothing falls between them.</summary>
/// <param name="Now">Every door of the block.</param>
/// <param name="Lockdown">The block's lockdown.</param>
/// <param name="Changes">What changed since, coalesced; ends when the watcher cancels.</param>
public sealed record DoorFeed(
    ImmutableArray<DoorView> Now,
    LockdownView Lockdown,
    IAsyncEnumerable<DoorChange> Changes);

/// <summary>One change of a watched block; parts that did not change are null.</summary>
/// <param name="Doors">Doors that changed.</param>
/// <param name="Lockdown">The lockdown, if it changed.</param>
public sealed record DoorChange(ImmutableArray<DoorView> Doors, LockdownView? Lockdown);

/// <summary>The clock of one panel as last heard; the page keeps it to judge staleness and to stamp a press.</summary>
/// <param name="Panel">Which panel.</param>
/// <param name="Connected">Whether it is connected to the silo.</param>
/// <param name="Boot">The panel's start.</param>
/// <param name="Milliseconds">Its monotonic clock.</param>
/// <param name="HeardAt">When the silo heard it, UTC.</param>
public sealed record PanelPulse(
    PanelId Panel, bool Connected, string Boot, long Milliseconds, DateTimeOffset HeardAt);
