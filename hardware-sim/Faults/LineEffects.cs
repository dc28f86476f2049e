namespace HardwareSim.Faults;

/// <summary>What line faults without memory do to the octets of a frame.</summary>
internal static class LineEffects
{
    private const byte Mark = 0xFF, ReplyBit = 0x80, Crc = 0x04;

    /// <summary>L1.</summary>
    public static byte[] Drop(FaultPlaces fault, byte[] octets)
    {
        var at = FrameOctets.Begin(octets) + fault.Place("octet", FrameOctets.Size(octets));
        return [.. octets[..at], .. octets[(at + 1)..]];
    }

    /// <summary>L2.</summary>
    public static byte[] Flip(FaultPlaces fault, byte[] octets)
    {
        var mask = (byte)(1 << fault.Place("bit", 8));
        return FrameOctets.With(
            octets, fault.Place("octet", FrameOctets.Size(octets)), octet => (byte)(octet ^ mask));
    }

    /// <summary>L3.</summary>
    public static byte[] NoiseBefore(FaultPlaces fault, byte[] octets)
    {
        var noise = new byte[fault.Value("octets")];
        fault.Dice.NextBytes(noise);
        return [.. noise, .. octets];
    }

    /// <summary>L4: a header that takes the true frame for its own body.</summary>
    public static byte[] FalseStart(FaultPlaces fault, byte[] octets)
    {
        var length = fault.Value("length");
        return [Mark, 0x53, ReplyBit, (byte)(length & 0xFF), (byte)(length >> 8), Crc, .. octets];
    }

    /// <summary>L5.</summary>
    public static byte[] Truncate(FaultPlaces fault, byte[] octets)
    {
        var size = FrameOctets.Size(octets);
        return octets[..(FrameOctets.Begin(octets) + Math.Max(1, fault.Place("keep", size)))];
    }

    /// <summary>L10.</summary>
    public static byte[] OtherSpeed(FaultPlaces fault, byte[] octets)
    {
        var heard = new byte[Math.Max(1, octets.Length * fault.Value("percent") / 100)];
        fault.Dice.NextBytes(heard);
        return heard;
    }

    /// <summary>L11: what a port makes of a character it cannot read.</summary>
    public static byte[] Break(FaultPlaces fault, byte[] octets) =>
        FrameOctets.With(octets, fault.Place("octet", FrameOctets.Size(octets)), _ => 0);

    /// <summary>L16.</summary>
    public static byte[] WrongReplyBit(FaultPlaces fault, byte[] octets) => FrameOctets.Rechecked(
        FrameOctets.With(octets, FrameOctets.Address, address => (byte)(address ^ ReplyBit)));

    /// <summary>L17.</summary>
    public static byte[] LyingLength(FaultPlaces fault, byte[] octets) =>
        FrameOctets.Rechecked(FrameOctets.WithLength(octets, fault.Value("length")));

    /// <summary>L18.</summary>
    public static byte[] OtherCheck(FaultPlaces fault, byte[] octets) => FrameOctets.OtherCheck(octets);
}
