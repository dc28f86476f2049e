using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Shell;

/// <summary>A click together with every panel's stamp at the moment the person pressed (invariant I6).</summary>
/// <remarks>The page's script fills it: the stamps travel with the event, so a slow circuit cannot
/// make an old press look young.</remarks>
public sealed class PressedEventArgs : EventArgs
{
    /// <summary>The panels' clocks when the person pressed.</summary>
    public IReadOnlyList<PressedPanel> Stamps { get; set; } = [];

    /// <summary>All of them.</summary>
    public ImmutableArray<PressStamp> All =>
        [.. Stamps.Select(stamp => new PressStamp(new(stamp.Panel), stamp.Boot, stamp.Milliseconds))];

    /// <summary>The stamp for one panel; a stamp that no panel accepts if its clock was never heard.</summary>
    public PressStamp For(PanelId panel) =>
        Stamps.FirstOrDefault(stamp => stamp.Panel == panel.Value) is { } known
            ? new(panel, known.Boot, known.Milliseconds)
            : new(panel, "", 0);
}
