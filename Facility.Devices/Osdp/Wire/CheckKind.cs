namespace Facility.Devices.Osdp.Wire;

/// <summary>How a frame is checked.</summary>
public enum CheckKind
{
    /// <summary>CRC-16, two octets.</summary>
    Crc16 = 0,

    /// <summary>Sum, one octet.</summary>
    Checksum = 1,
}
