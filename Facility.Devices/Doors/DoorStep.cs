using System.Collections.Immutable;

namespace Facility.Devices.Doors;

/// <summary>What a step of a door's brain leads to.</summary>
/// <param name="Door">The door after it.</param>
/// <param name="Effects">What to do and to tell, in order.</param>
/// <param name="WakeAt">The monotonic moment of the next timer; <see cref="TimeSpan.MaxValue"/> for none.</param>
public sealed record DoorStep(DoorSnapshot Door, ImmutableArray<DoorEffect> Effects, TimeSpan WakeAt);
