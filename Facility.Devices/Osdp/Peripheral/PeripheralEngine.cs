using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral is.</summary>
/// <param name="Address">Its address on the line.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="Inputs">How many inputs.</param>
/// <param name="Readers">How many card readers.</param>
/// <param name="Keypad">Whether the reader has keys.</param>
/// <param name="Serial">Serial number in osdp_PDID.</param>
public sealed record PeripheralSettings(
    byte Address, int Outputs, int Inputs, int Readers, bool Keypad, uint Serial);

/// <summary>What a peripheral wants after a step.</summary>
/// <param name="Reply">A whole reply frame to send after the turnaround time; empty for none.</param>
/// <param name="WakeAt">When an output's timer ends; <see cref="TimeSpan.MaxValue"/> for never.</param>
public sealed record PeripheralStep(ReadOnlyMemory<byte> Reply, TimeSpan WakeAt);

/// <summary>A peripheral (OSDP PD) without I/O: octets of the line in, reply frames out.</summary>
/// <remarks>Not thread-safe: one caller at a time. Answers only frames to its address with a good check;
/// hears all others. A repeated command gets the stored reply, bit for bit, and acts once.
/// Output timers run here: a release ends by itself, whatever the panel does.</remarks>
public sealed class PeripheralEngine
{
    /// <summary>A peripheral just powered up: sequence 0, outputs off, inputs inactive.</summary>
    public PeripheralEngine(PeripheralSettings settings, IPeripheralBody body) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Hears octets of the line (empty: only time passed).</summary>
    public PeripheralStep Step(TimeSpan now, ReadOnlySpan<byte> octets) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Queues a card for the next poll.</summary>
    public void PresentCard(byte reader, int bits, ImmutableArray<byte> card) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Queues pressed keys for the next poll.</summary>
    public void PressKeys(byte reader, ImmutableArray<byte> keys) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Sets an input; a change is reported at the next poll.</summary>
    public void SetInput(int input, InputState state) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Sets tamper and power; a change is reported at the next poll.</summary>
    public void SetLocalStatus(bool tamper, bool powerFailed) =>
        throw new InvalidOperationException("Seam only.");
}
