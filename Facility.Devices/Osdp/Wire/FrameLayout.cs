namespace Facility.Devices.Osdp.Wire;

/// <summary>Offsets and bits of a frame, known to nobody but the builder and the parser.</summary>
internal static class FrameLayout
{
    public const byte Mark = 0xFF, StartOfMessage = 0x53, ReplyBit = 0x80;

    public const byte SequenceBits = 0x03, CrcBit = 0x04, SecurityBit = 0x08, UnusedBits = 0xF0;

    public const int SecuritySizeMin = 2, SecuritySizeMax = 3;

    public static class At
    {
        public const int Start = 0, Address = 1, Length = 2, Control = 4, Body = 5,
            SecuritySize = 5, SecurityType = 6, SecurityData = 7;
    }
}
