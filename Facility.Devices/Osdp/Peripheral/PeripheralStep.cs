namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral wants after a step.</summary>
/// <param name="Reply">A whole reply frame to send after the turnaround time; empty for none.</param>
/// <param name="WakeAt">When an output, a lamp or the sounder changes by itself;
/// <see cref="TimeSpan.MaxValue"/> for never.</param>
public sealed record PeripheralStep(ReadOnlyMemory<byte> Reply, TimeSpan WakeAt);
