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

    /// <summary>osdp_RSTATR.</summary>
    ReaderStatus = 0x4B,

    /// <summary>osdp_RAW.</summary>
    Card = 0x50,

    /// <summary>osdp_FMT.</summary>
    FormattedCard = 0x51,

    /// <summary>osdp_KEYPAD.</summary>
    Keypad = 0x53,

    /// <summary>osdp_COM.</summary>
    Com = 0x54,

    /// <summary>osdp_BIOREADR.</summary>
    BiometricRead = 0x57,

    /// <summary>osdp_BIOMATCHR.</summary>
    BiometricMatch = 0x58,

    /// <summary>osdp_EXT_PDID.</summary>
    ExtendedId = 0x59,

    /// <summary>osdp_CCRYPT.</summary>
    ClientCryptogram = 0x76,

    /// <summary>osdp_RMAC_I.</summary>
    InitialMac = 0x78,

    /// <summary>osdp_BUSY.</summary>
    Busy = 0x79,

    /// <summary>osdp_FTSTAT.</summary>
    FileStatus = 0x7A,

    /// <summary>osdp_PIVDATAR.</summary>
    ChipObject = 0x80,

    /// <summary>osdp_GENAUTHR.</summary>
    ChipAuthenticate = 0x81,

    /// <summary>osdp_CRAUTHR.</summary>
    ChipChallenge = 0x82,

    /// <summary>osdp_MFGSTATR.</summary>
    MakerStatus = 0x83,

    /// <summary>osdp_MFGERRR.</summary>
    MakerError = 0x84,

    /// <summary>osdp_MFGREP.</summary>
    Maker = 0x90,

    /// <summary>osdp_XRD.</summary>
    ExtendedRead = 0xB1,
}
