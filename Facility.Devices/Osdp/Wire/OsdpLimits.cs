namespace Facility.Devices.Osdp.Wire;

/// <summary>Figures of the protocol and of our use of it. Source: OSDP 2.2 unless a remark says otherwise.</summary>
public static class OsdpLimits
{
    /// <summary>Largest frame in octets, without the marking octet.</summary>
    public const int FrameSizeMax = 1440;

    /// <summary>Smallest frame with a checksum, in octets.</summary>
    public const int FrameSizeMinChecksum = 7;

    /// <summary>Smallest frame with a CRC, in octets.</summary>
    public const int FrameSizeMinCrc = 8;

    /// <summary>Largest frame that everybody must take, in octets without marking.</summary>
    public const int FrameSizeEverybodyTakes = 128;

    /// <summary>Most octets behind the code in a plain frame with CRC.</summary>
    public const int PayloadSizeMax = FrameSizeMax - FrameSizeMinCrc;

    /// <summary>Highest address of a peripheral.</summary>
    public const byte AddressMax = 0x7E;

    /// <summary>Address that every peripheral hears, for configuration only.</summary>
    public const byte AddressEverybody = 0x7F;

    /// <summary>Highest sequence number; 0 is for a start.</summary>
    public const int SequenceMax = 3;

    /// <summary>Most outputs or inputs of a peripheral. Ours; the site file has the same bound.</summary>
    public const int PointsMax = 64;

    /// <summary>Most keys in one osdp_KEYPAD. Ours: a longer entry comes in several replies.</summary>
    public const int KeysMax = 64;

    /// <summary>Most bits of a card. Ours: twice the longest credential in use.</summary>
    public const int CardBitsMax = 512;

    /// <summary>Bit times per character at 8N1.</summary>
    public const int BitsPerCharacter = 10;

    /// <summary>Characters of silence before anybody transmits.</summary>
    public const int SilenceCharacters = 2;

    /// <summary>Without valid traffic for longer, both sides count each other as gone.</summary>
    public static readonly TimeSpan OfflineAfter = TimeSpan.FromSeconds(8);

    /// <summary>Longest wait for the beginning of a reply, from the command's last octet on.</summary>
    /// <remarks>Also what libosdp waits. To be confirmed on the copper of each site.</remarks>
    public static readonly TimeSpan ReplyWaitMax = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest gap inside a frame on a buffered transport (USB, TCP, pseudo-terminal).</summary>
    /// <remarks>Gaps up to 110 ms were measured through adapters; still shorter than
    /// <see cref="ReplyWaitMax"/>, so a torn frame is given up before its repeat arrives.</remarks>
    public static readonly TimeSpan BufferedGapMax = TimeSpan.FromMilliseconds(150);

    /// <summary>Longest gap inside a frame on a native port.</summary>
    public static readonly TimeSpan NativeGapMax = TimeSpan.FromMilliseconds(20);

    /// <summary>Speeds the standard knows.</summary>
    public static readonly IReadOnlyList<int> Bauds = [9600, 19200, 38400, 57600, 115200, 230400];

    /// <summary>How long octets take on the wire.</summary>
    public static TimeSpan WireTime(int octets, int baud) =>
        TimeSpan.FromTicks(octets * BitsPerCharacter * TimeSpan.TicksPerSecond / baud);
}
