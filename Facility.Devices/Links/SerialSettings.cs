namespace Facility.Devices.Links;

/// <summary>The check bit of each character.</summary>
public enum SerialParity
{
    /// <summary>None; OSDP.</summary>
    None = 0,

    /// <summary>Even; usual with Modbus.</summary>
    Even = 1,

    /// <summary>Odd.</summary>
    Odd = 2,
}

/// <summary>How a serial port is to be set; one stop bit, no flow control.</summary>
/// <remarks>What a port cannot do is no failure: it is told in <see cref="LinkTraits.Shortcomings"/>. A
/// pseudo-terminal carries eight bits without parity only and has no modem lines.</remarks>
public sealed record SerialSettings
{
    /// <summary>Lowest speed in bits a second.</summary>
    public const int BaudMin = 300;

    /// <summary>Highest speed in bits a second.</summary>
    public const int BaudMax = 4_000_000;

    /// <summary>Eight bits, no parity, modem lines as the system leaves them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not <see cref="BaudMin"/> to <see cref="BaudMax"/>.</exception>
    public SerialSettings(int baud)
    {
        if (baud is < BaudMin or > BaudMax)
            throw new ArgumentOutOfRangeException(nameof(baud), baud, $"{BaudMin} to {BaudMax} baud.");
        Baud = baud;
    }

    /// <summary>Bits a second; any number, a port takes the nearest it can make.</summary>
    public int Baud { get; }

    /// <summary>The check bit.</summary>
    public SerialParity Parity { get; init; }

    /// <summary>Whether a character has seven bits instead of eight.</summary>
    public bool SevenBits { get; init; }

    /// <summary>Raises or drops DTR; null leaves it alone.</summary>
    public bool? Dtr { get; init; }

    /// <summary>Raises or drops RTS; null leaves it alone.</summary>
    public bool? Rts { get; init; }

    /// <summary>The characters' form, e.g. <c>8N1</c>.</summary>
    public string Form => $"{(SevenBits ? 7 : 8)}{"NEO"[(int)Parity]}1";
}
