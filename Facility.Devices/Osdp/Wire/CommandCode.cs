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

    /// <summary>osdp_RSTAT.</summary>
    ReaderStatus = 0x67,

    /// <summary>osdp_OUT.</summary>
    Output = 0x68,

    /// <summary>osdp_LED.</summary>
    Led = 0x69,

    /// <summary>osdp_BUZ.</summary>
    Buzzer = 0x6A,

    /// <summary>osdp_TEXT.</summary>
    Text = 0x6B,

    /// <summary>osdp_RMODE.</summary>
    ReaderMode = 0x6C,

    /// <summary>osdp_TDSET.</summary>
    TimeSet = 0x6D,

    /// <summary>osdp_COMSET.</summary>
    ComSet = 0x6E,

    /// <summary>osdp_BIOREAD.</summary>
    BiometricRead = 0x73,

    /// <summary>osdp_BIOMATCH.</summary>
    BiometricMatch = 0x74,

    /// <summary>osdp_KEYSET.</summary>
    KeySet = 0x75,

    /// <summary>osdp_CHLNG.</summary>
    Challenge = 0x76,

    /// <summary>osdp_SCRYPT.</summary>
    ServerCryptogram = 0x77,

    /// <summary>osdp_ACURXSIZE.</summary>
    ReceiveSize = 0x7B,

    /// <summary>osdp_FILETRANSFER.</summary>
    FileTransfer = 0x7C,

    /// <summary>osdp_MFG.</summary>
    Maker = 0x80,

    /// <summary>osdp_XWR.</summary>
    ExtendedWrite = 0xA1,

    /// <summary>osdp_ABORT.</summary>
    Abort = 0xA2,

    /// <summary>osdp_PIVDATA.</summary>
    ChipObject = 0xA3,

    /// <summary>osdp_GENAUTH.</summary>
    ChipAuthenticate = 0xA4,

    /// <summary>osdp_CRAUTH.</summary>
    ChipChallenge = 0xA5,

    /// <summary>osdp_KEEPACTIVE.</summary>
    KeepActive = 0xA7,
}
