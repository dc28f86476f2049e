using System.Collections.Immutable;

namespace HardwareSim.Wiring;

/// <summary>A device of a panel with its terminals: a peripheral, the GPIO chip, a serial port.</summary>
/// <param name="Panel">The panel's id.</param>
/// <param name="Line">The line, or the name of the port.</param>
/// <param name="Address">The address on the line; null for what is on none.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Rows">Its terminals, as they follow each other on it.</param>
internal sealed record WiringDevice(
    string Panel, string Line, int? Address, string Label, ImmutableArray<WiringRow> Rows)
{
    public string Place => Address is { } address ? $"{Line}, address {address}" : Line;
}
