namespace Facility.Devices.Osdp.Wire;

/// <summary>Code octets of replies (OSDP 2.2).</summary>
public enum ReplyCode : byte
{
    /// <summary>osdp_ACK.</summary>
    Ack = 0x40,

    /// <summary>osdp_NAK.</summary>
    Nak = 0x41,

    /// <summary>osdp_PDID.</summary>
    Id = 0x45,

    /// <summary>osdp_PDCAP.</summary>
    Capabilities = 0x46,

    /// <summary>osdp_LSTATR.</summary>
    LocalStatus = 0x48,

    /// <summary>osdp_ISTATR.</summary>
    InputStatus = 0x49,

    /// <summary>osdp_OSTATR.</summary>
    OutputStatus = 0x4A,

    /// <summary>osdp_RAW.</summary>
    Card = 0x50,

    /// <summary>osdp_KEYPAD.</summary>
    Keypad = 0x53,

    /// <summary>osdp_COM.</summary>
    Com = 0x54,

    /// <summary>osdp_CCRYPT.</summary>
    ClientCryptogram = 0x76,

    /// <summary>osdp_RMAC_I.</summary>
    InitialMac = 0x78,

    /// <summary>osdp_BUSY.</summary>
    Busy = 0x79,
}
