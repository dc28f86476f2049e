namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral is.</summary>
/// <param name="Address">Its address on the line.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="Inputs">How many inputs.</param>
/// <param name="Readers">How many card readers.</param>
/// <param name="Keypad">Whether the reader has keys.</param>
/// <param name="Serial">Serial number in osdp_PDID.</param>
/// <param name="Baud">Its speed; osdp_COMSET may change it.</param>
public sealed record PeripheralSettings(
    byte Address, int Outputs, int Inputs, int Readers, bool Keypad, uint Serial, int Baud = 38400);
