using System.Collections.Immutable;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What a bus engine wants after an input.</summary>
/// <param name="Transmit">Octets to send now; empty for none. They are the engine's own,
/// and good until its next step.</param>
/// <param name="Events">What became known.</param>
/// <param name="WakeAt">The monotonic moment of the next tick, at the latest.</param>
public readonly record struct BusStep(ReadOnlyMemory<byte> Transmit, ImmutableArray<BusEvent> Events, TimeSpan WakeAt);
