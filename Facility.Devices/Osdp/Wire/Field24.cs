namespace Facility.Devices.Osdp.Wire;

/// <summary>A number of three octets, highest first: a maker's IEEE number, a version.</summary>
internal static class Field24
{
    public const int Size = 3;

    public const uint Largest = 0xFF_FFFF;

    public static void Write(Span<byte> field, uint value) =>
        (field[0], field[1], field[2]) = ((byte)(value >> 16), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF));

    public static uint Read(ReadOnlySpan<byte> field) => (uint)(field[0] << 16 | field[1] << 8 | field[2]);
}
