using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Facility.Devices.Gpio;

/// <summary>An expander on an I2C bus, as written in <c>ports.json</c>: <c>KIND:i2c-BUS-ADDRESS</c>.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Bus">Number of the bus, as in <c>/dev/i2c-BUS</c>; 0 to 255.</param>
/// <param name="Address">Its address, 0x08 to 0x77.</param>
public sealed record ExpanderEndpoint(string Kind, int Bus, int Address)
{
    private const int AddressMin = 0x08, AddressMax = 0x77;

    /// <summary>Expanders that are known.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["mcp23008", "mcp23009", "mcp23017", "mcp23018", "pcf8574", "pcf8575"];

    /// <summary>Whether a text begins as an expander does.</summary>
    public static bool IsMeant(string text) => Kinds.Contains(text.Split(':')[0]);

    /// <summary>Reads one; addresses are hexadecimal with <c>0x</c> or decimal.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ExpanderEndpoint? expander)
    {
        expander = null;
        if (text.Split(':') is not [var kind, var place] || !Kinds.Contains(kind)) return false;
        if (place.Split('-') is not ["i2c", var bus, var address]) return false;
        if (!byte.TryParse(bus, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (Number(address) is not (>= AddressMin and <= AddressMax) || Number(address) is not { } at) return false;
        expander = new(kind, number, at);
        return true;
    }

    private static int? Number(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.Ordinal);
        return int.TryParse(
            isHex ? text.AsSpan(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
