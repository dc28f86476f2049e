using System.Text;

namespace Facility.Tests.Kit.Independent;

/// <summary>Rules for the fields of messages; each answers what is wrong, or nothing.</summary>
internal static class FieldRules
{
    private static readonly int[] Speeds = [9600, 19200, 38400, 57600, 115200, 230400];

    public static Func<byte[], string?> Exactly(int count) =>
        data => data.Length == count ? null : $"{data.Length} octets instead of {count}";

    public static Func<byte[], string?> AtLeast(int count) =>
        data => data.Length >= count ? null : $"{data.Length} octets, at least {count}";

    public static Func<byte[], string?> Records(int size, Func<byte[], string?>? each = null) => data =>
        data.Length == 0 || data.Length % size != 0
            ? $"{data.Length} octets are no records of {size}"
            : data.Chunk(size).Select(record => each?.Invoke(record)).FirstOrDefault(wrong => wrong is not null);

    public static Func<byte[], string?> EachUpTo(int highest) =>
        data => data.Length == 0 ? "empty"
            : Array.Find(data, octet => octet > highest) is > 0 and var wrong ? $"value {wrong}" : null;

    public static string? LocalStatus(byte[] data) => data.Length == 2 ? EachUpTo(1)(data) : Exactly(2)(data);

    public static string? Order(byte[] order) => order[1] > 6 ? $"output code {order[1]}" : null;

    public static string? Lamp(byte[] lamp) =>
        lamp[2] > 2 ? $"temporary code {lamp[2]}"
        : lamp[9] > 1 ? $"permanent code {lamp[9]}"
        : new[] { lamp[5], lamp[6], lamp[12], lamp[13] }.Any(colour => colour > 7) ? "a colour above 7"
        : null;

    public static string? Text(byte[] data) =>
        data.Length < 6 ? AtLeast(6)(data) : Exactly(6 + data[5])(data);

    public static string? Communication(byte[] data)
    {
        if (data.Length != 5) return Exactly(5)(data);
        var speed = Number(data, 1, 4);
        return data[0] > 0x7E ? $"address {data[0]}"
            : Speeds.Contains((int)speed) ? null
            : $"{speed} baud";
    }

    public static string? Key(byte[] data) =>
        data.Length < 2 ? AtLeast(2)(data)
        : data[0] == 1 && data[1] != 16 ? $"a key of {data[1]} octets"
        : Exactly(2 + data[1])(data);

    public static string? Refusal(byte[] data) =>
        data.Length == 0 ? "no reason" : data[0] is 0 or (> 9 and < 255) ? $"reason {data[0]}" : null;

    public static string? Card(byte[] data) =>
        data.Length < 4 ? AtLeast(4)(data)
        : data[1] > 3 ? $"format {data[1]}"
        : Exactly(4 + (int)(Number(data, 2, 2) + 7) / 8)(data);

    public static string? Keys(byte[] data) =>
        data.Length < 2 ? AtLeast(2)(data) : Exactly(2 + data[1])(data);

    public static string? FilePart(byte[] data)
    {
        if (data.Length < 11) return AtLeast(11)(data);
        var (total, offset, size) = (Number(data, 1, 4), Number(data, 5, 4), Number(data, 9, 2));
        return offset + size > total ? $"{offset} and {size} is behind the end {total}" : Exactly(11 + (int)size)(data);
    }

    public static string? Part(byte[] data)
    {
        if (data.Length < 6) return AtLeast(6)(data);
        var (total, offset, size) = (Number(data, 0, 2), Number(data, 2, 2), Number(data, 4, 2));
        return offset + size > total ? $"{offset} and {size} is behind the end {total}" : Exactly(6 + (int)size)(data);
    }

    /// <summary>Several octets, the lowest first.</summary>
    public static long Number(byte[] data, int at, int count)
    {
        long number = 0;
        for (var index = count - 1; index >= 0; index--) number = number * 256 + data[at + index];
        return number;
    }

    public static string Hex(byte[] data)
    {
        var text = new StringBuilder();
        foreach (var octet in data) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{octet:X2} ");
        return text.ToString().TrimEnd();
    }
}
