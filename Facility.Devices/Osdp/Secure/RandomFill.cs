namespace Facility.Devices.Osdp.Secure;

/// <summary>Fills octets with chance: the platform's generator in production, a seed in tests.</summary>
public delegate void RandomFill(Span<byte> octets);
