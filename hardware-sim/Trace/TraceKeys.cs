using System.Globalization;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Trace;

/// <summary>Channel keys given on purpose to read sealed frames with.</summary>
internal sealed class TraceKeys
{
    private readonly List<(byte? Address, ChannelKey Key)> keys = [(null, ChannelKey.Default)];

    /// <summary>Reads lines <c>ADDRESS KEY</c>: a decimal address or <c>*</c>, 32 hexadecimal digits.</summary>
    /// <exception cref="FormatException">A line is none; the message names it and quotes nothing.</exception>
    public static TraceKeys Read(IEnumerable<string> lines)
    {
        var read = new TraceKeys();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0) read.keys.Add(Parse(text, number));
        }
        return read;
    }

    /// <summary>Those that may be a peripheral's, the latest first.</summary>
    public IEnumerable<ChannelKey> For(byte address) =>
        keys.AsEnumerable().Reverse().Where(entry => entry.Address is null || entry.Address == address)
            .Select(entry => entry.Key);

    /// <summary>A key set on the wire is known from then on.</summary>
    public void Learn(byte address, ChannelKey key) => keys.Add((address, key));

    private static (byte?, ChannelKey) Parse(string text, int number)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && ChannelKey.TryParse(parts[1], out var key))
        {
            if (parts[0] == "*") return (null, key);
            if (byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var address)
                && address <= OsdpLimits.AddressMax)
                return (address, key);
        }
        throw new FormatException(
            $"Line {number} of the key file: 'ADDRESS KEY' was expected, an address from 0 to "
            + $"{OsdpLimits.AddressMax} or *, and 32 hexadecimal digits.");
    }
}
