using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral may do with a frame.</summary>
/// <param name="Refusal">Why not; <see cref="NakReason.None"/> if it may.</param>
/// <param name="Sealed">Whether it came sealed, so that the reply must be.</param>
/// <param name="Size">Octets of payload that were opened.</param>
internal readonly record struct PeripheralAdmission(NakReason Refusal, bool Sealed = false, int Size = 0);
