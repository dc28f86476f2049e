namespace Facility.Devices.Osdp.Wire;

/// <summary>Why a peripheral refused (osdp_NAK). Zero must never be sent.</summary>
public enum NakReason : byte
{
    /// <summary>Not refused; never on the wire.</summary>
    None = 0,

    /// <summary>Check value wrong.</summary>
    Check = 1,

    /// <summary>Length wrong.</summary>
    Length = 2,

    /// <summary>Command unknown.</summary>
    UnknownCommand = 3,

    /// <summary>Sequence number wrong.</summary>
    Sequence = 4,

    /// <summary>Security block not supported.</summary>
    SecurityUnsupported = 5,

    /// <summary>Encryption required.</summary>
    SecurityRequired = 6,

    /// <summary>Biometric type unknown.</summary>
    BiometricType = 7,

    /// <summary>Biometric format unknown.</summary>
    BiometricFormat = 8,

    /// <summary>The command's record is wrong.</summary>
    Record = 9,

    /// <summary>Any other reason.</summary>
    Generic = 0xFF,
}
