namespace Facility.Devices.Osdp.Secure;

/// <summary>Why a channel is not open, or is no more.</summary>
public enum ChannelReason
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>The peripheral proved another key than those we have.</summary>
    WrongKey = 1,

    /// <summary>The peripheral has no secure channel (NAK 5 or unknown command).</summary>
    Unsupported = 2,

    /// <summary>The peripheral refused the handshake (NAK 6 or another).</summary>
    HandshakeRefused = 3,

    /// <summary>The handshake was answered with something that cannot be.</summary>
    HandshakeBroken = 4,

    /// <summary>No key is set and install mode is off.</summary>
    NoKey = 5,

    /// <summary>Replies failed their MAC.</summary>
    BadMac = 6,

    /// <summary>Replies came plain that had to be sealed.</summary>
    PlainReply = 7,

    /// <summary>The peripheral lost its session or its count.</summary>
    SessionLost = 8,

    /// <summary>Nobody answers.</summary>
    Silence = 9,

    /// <summary>Install mode is over.</summary>
    InstallOver = 10,

    /// <summary>The peripheral refused the new key.</summary>
    KeyRefused = 11,

    /// <summary>The peripheral's random number was used before; it may be a recording.</summary>
    RandomRepeated = 12,

    /// <summary>A new key was handed over, or another was set: the session is begun anew.</summary>
    KeyChanged = 13,
}
