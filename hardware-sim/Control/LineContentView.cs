using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;
using HardwareSim.Lines;

namespace HardwareSim.Control;

/// <summary>A line and all that hangs on it, as it really is.</summary>
/// <param name="Id">Which line.</param>
/// <param name="Baud">Its speed.</param>
/// <param name="PanelThere">Whether a panel has its port open.</param>
/// <param name="Cut">Whether its cable is cut.</param>
/// <param name="Collisions">Transmissions spoilt by another.</param>
/// <param name="Peripherals">What speaks on it.</param>
/// <param name="Doors">What its outputs drive.</param>
internal sealed record LineContentView(
    string Id, int Baud, bool PanelThere, bool Cut, long Collisions,
    IReadOnlyList<PeripheralView> Peripherals, IReadOnlyList<BodyView> Doors);

/// <summary>A peripheral.</summary>
/// <param name="Address">Its address on the line.</param>
/// <param name="Kind"><c>reader</c> or <c>module</c>.</param>
/// <param name="Lamp">The first lamp's colour; <c>black</c> is off.</param>
/// <param name="Sounds">Whether the sounder sounds.</param>
internal sealed record PeripheralView(int Address, string Kind, string Lamp, bool Sounds)
{
    /// <summary>The view of a peripheral.</summary>
    public static PeripheralView Of(Peripheral peripheral) => new(
        peripheral.Site.Address,
        peripheral.Site.Kind == PeripheralKind.Reader ? "reader" : "module",
        ((LedColour)peripheral.Lamp).ToString().ToLowerInvariant(),
        peripheral.Sounds);
}
