using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Silo.Panels;

namespace Bench.Wing;

/// <summary>The wing's only hardware: the scale of the parcel room, as its panel tells it.</summary>
internal sealed class WingScale(TimeProvider clock) : IPanelConnections
{
    public const string Id = "scale-parcels";

    private long weighings;
    private ScaleReading now = ScaleReading.Unheard(Id);

    /// <summary>Something is put on it and lies still, twice equal.</summary>
    public void Put(decimal kilograms) =>
        now = new(Id, ScaleCondition.Stable, kilograms, ++weighings, clock.GetUtcNow(), "");

    /// <summary>Somebody leans on it: it shows a weight, and does not lie still.</summary>
    public void Shake() => now = now with { Condition = ScaleCondition.Moving, Kilograms = 1, Number = ++weighings };

    public bool TrySend(PanelId panel, ToPanel message) => false;

    public PanelPulse Pulse(PanelId panel) => new(panel, true, "wing", 0, clock.GetUtcNow());

    public ImmutableArray<LineView> Lines(PanelId panel) => [];

    public ImmutableArray<PeripheralView> Peripherals(PanelId panel) => [];

    public ImmutableArray<TurnstileStatus> Turnstiles(PanelId panel) => [];

    public ImmutableArray<ScaleReading> Scales(PanelId panel) => [now];

    public void TablesChanged()
    {
    }
}
