using System.Collections.Immutable;

namespace Facility.Devices.Panel;

/// <summary>What a step of the core leads to.</summary>
/// <param name="Effects">What to do, in order.</param>
/// <param name="WakeAt">The monotonic moment of the next tick, at the latest.</param>
public sealed record PanelStep(ImmutableArray<PanelEffect> Effects, TimeSpan WakeAt);
