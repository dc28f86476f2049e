using System.Collections.Immutable;
using Facility.Devices.Access;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>The small files of a panel: what a start finds.</summary>
internal sealed class YearKept
{
    public AccessTable Table { get; set; } = AccessTable.None;

    public RevocationOverlay Overlay { get; set; } = RevocationOverlay.Empty;

    public ImmutableArray<StandingLockdown> Lockdowns { get; set; } = [];

    public PanelInput.Started AsInput => new(Table, Overlay, Lockdowns);
}
