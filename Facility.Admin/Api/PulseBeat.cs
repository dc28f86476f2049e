using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Admin.Api;

/// <summary>One beat of the heartbeat that every page listens to.</summary>
/// <param name="At">The silo's clock, from which the page counts all ages.</param>
/// <param name="Panels">The panels' clocks as last heard.</param>
/// <param name="ZoneMinutes">How far the facility's wall clocks are ahead of UTC now, in minutes.</param>
public sealed record PulseBeat(DateTimeOffset At, ImmutableArray<PanelPulse> Panels, int ZoneMinutes);
