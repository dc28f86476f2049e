using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Bench.Lines;

/// <summary>A line to be measured.</summary>
/// <param name="Way"><c>pty</c>, <c>portable</c>, or <c>memory</c> for a line within the process.</param>
/// <param name="Devices">Peripherals on it.</param>
/// <param name="Baud">Speed.</param>
/// <param name="Paced">Whether octets take their time.</param>
internal sealed record LineSetup(string Way, int Devices, int Baud, bool Paced)
{
    /// <summary>The key of all peripherals here; a building's are never the same.</summary>
    public static ChannelKey Key { get; } = new([.. Enumerable.Repeat((byte)0x5A, ChannelKey.Size)]);

    /// <summary>Whether all is said in secure channels.</summary>
    public bool Secure { get; init; }

    /// <summary>Characters of POLL and ACK with silences and marking. Source: hardware facts, section 1.9.</summary>
    public int ExchangeCharacters => Secure ? 34 : 22;

    /// <summary>Whether each is polled as soon as the line is free; else once in the usual round.</summary>
    public bool BackToBack { get; init; } = true;

    /// <summary>A line's settings, secure if there is a key.</summary>
    public static BusSettings Bus(int baud, ImmutableArray<byte> addresses, ChannelKey? key) => new(baud, addresses)
    {
        Channels = key is null
            ? ImmutableDictionary<byte, ChannelSettings>.Empty
            : addresses.ToImmutableDictionary(address => address, _ => new ChannelSettings(key)),
    };
}
