using System.Collections.Immutable;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What a bus engine wants after an input.</summary>
/// <param name="Transmit">Octets to send now; empty for none.</param>
/// <param name="Events">What became known.</param>
/// <param name="WakeAt">The monotonic moment of the next tick, at the latest.</param>
public sealed record BusStep(ReadOnlyMemory<byte> Transmit, ImmutableArray<BusEvent> Events, TimeSpan WakeAt);
