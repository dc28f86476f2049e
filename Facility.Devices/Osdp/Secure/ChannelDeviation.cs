namespace Facility.Devices.Osdp.Secure;

/// <summary>What the other side did and should not have done.</summary>
public enum ChannelDeviation
{
    /// <summary>A frame failed its MAC.</summary>
    BadMac = 0,

    /// <summary>A plain frame came where a sealed one was due.</summary>
    Plain = 1,

    /// <summary>A plain refusal came where a sealed one was due; it ends the session.</summary>
    PlainNak = 2,

    /// <summary>SCS_17 or SCS_18 came without data.</summary>
    EmptySealed = 3,

    /// <summary>A security block came that cannot be here.</summary>
    WrongBlock = 4,

    /// <summary>SCS_12 named another key than was asked for, or SCS_14 said neither yes nor no.</summary>
    BlockData = 5,

    /// <summary>A peripheral's random number was the same as in its session before.</summary>
    RandomRepeated = 6,

    /// <summary>The client id is not the beginning of what the peripheral says of itself in osdp_PDID.</summary>
    ClientId = 7,

    /// <summary>The session was gone on the other side without notice.</summary>
    SessionForgotten = 8,

    /// <summary>A handshake was begun under SCBK-D outside install mode.</summary>
    DefaultKey = 9,

    /// <summary>A reply was checked in another way than its command: CRC and checksum mixed.</summary>
    OtherCheck = 10,
}
