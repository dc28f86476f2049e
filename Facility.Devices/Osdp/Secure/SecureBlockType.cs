namespace Facility.Devices.Osdp.Secure;

/// <summary>Types of a frame's security block (OSDP 2.2, SCS_11 to SCS_18).</summary>
public enum SecureBlockType : byte
{
    /// <summary>SCS_11: the panel's challenge.</summary>
    Challenge = 0x11,

    /// <summary>SCS_12: the peripheral's cryptogram.</summary>
    ClientCryptogram = 0x12,

    /// <summary>SCS_13: the panel's cryptogram.</summary>
    ServerCryptogram = 0x13,

    /// <summary>SCS_14: the first MAC of the session.</summary>
    InitialMac = 0x14,

    /// <summary>SCS_15: a command with a MAC and without data.</summary>
    CommandMac = 0x15,

    /// <summary>SCS_16: a reply with a MAC and without data.</summary>
    ReplyMac = 0x16,

    /// <summary>SCS_17: a command with a MAC and encrypted data.</summary>
    CommandSealed = 0x17,

    /// <summary>SCS_18: a reply with a MAC and encrypted data.</summary>
    ReplySealed = 0x18,
}
