namespace Facility.Devices.Osdp.Wire;

/// <summary>Code octets of commands (OSDP 2.2).</summary>
public enum CommandCode : byte
{
    /// <summary>osdp_POLL.</summary>
    Poll = 0x60,

    /// <summary>osdp_ID.</summary>
    Id = 0x61,

    /// <summary>osdp_CAP.</summary>
    Capabilities = 0x62,

    /// <summary>osdp_LSTAT.</summary>
    LocalStatus = 0x64,

    /// <summary>osdp_ISTAT.</summary>
    InputStatus = 0x65,

    /// <summary>osdp_OSTAT.</summary>
    OutputStatus = 0x66,

    /// <summary>osdp_OUT.</summary>
    Output = 0x68,

    /// <summary>osdp_LED.</summary>
    Led = 0x69,

    /// <summary>osdp_BUZ.</summary>
    Buzzer = 0x6A,

    /// <summary>osdp_COMSET.</summary>
    ComSet = 0x6E,

    /// <summary>osdp_KEYSET.</summary>
    KeySet = 0x75,

    /// <summary>osdp_CHLNG.</summary>
    Challenge = 0x76,

    /// <summary>osdp_SCRYPT.</summary>
    ServerCryptogram = 0x77,
}
