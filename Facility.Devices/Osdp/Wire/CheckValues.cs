namespace Facility.Devices.Osdp.Wire;

/// <summary>The two check values of the standard.</summary>
public static class CheckValues
{
    private const ushort Polynomial = 0x1021, Start = 0x1D0F;
    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>Octets of a check value.</summary>
    public static int Size(CheckKind kind) => kind == CheckKind.Crc16 ? 2 : 1;

    /// <summary>CRC-16: polynomial 0x1021, initial 0x1D0F, not reflected, no final xor.</summary>
    public static ushort Crc16(ReadOnlySpan<byte> octets)
    {
        var crc = Start;
        foreach (var octet in octets)
            crc = unchecked((ushort)((crc << 8) ^ Table[(crc >> 8) ^ octet]));
        return crc;
    }

    /// <summary>Two's complement of the sum of all octets.</summary>
    public static byte Checksum(ReadOnlySpan<byte> octets)
    {
        var sum = 0;
        foreach (var octet in octets) sum += octet;
        return unchecked((byte)-sum);
    }

    private static ushort Remainder(int octet)
    {
        var rest = octet << 8;
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 0x8000) != 0 ? (rest << 1) ^ Polynomial : rest << 1;
        return unchecked((ushort)rest);
    }
}
