namespace Facility.Devices.Osdp.Secure;

/// <summary>How a panel and a peripheral speak with each other.</summary>
public enum ChannelState
{
    /// <summary>Plain: no key is set, or plain speech is allowed and the peripheral has no secure channel.</summary>
    Plain = 0,

    /// <summary>A key is set and no session is open; nothing but the handshake is said.</summary>
    Closed = 1,

    /// <summary>A session is open and its first MAC was found good.</summary>
    Secure = 2,

    /// <summary>The peripheral or its answer was refused; tried again after a pause.</summary>
    Refused = 3,
}
