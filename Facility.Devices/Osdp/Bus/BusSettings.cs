using System.Collections.Immutable;
using System.Security.Cryptography;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>A line as its engine must know it.</summary>
/// <param name="Baud">Speed; from it follows when a command has left the wire.</param>
/// <param name="Peripherals">Addresses on the line, each once.</param>
public sealed record BusSettings(int Baud, ImmutableArray<byte> Peripherals)
{
    /// <summary>Most commands that wait at a time; one more is refused as not sent.</summary>
    public const int QueueMax = 1024;

    /// <summary>A speed the line is being changed to: the only other one that osdp_COMSET may name.</summary>
    public int? NextBaud { get; init; }

    /// <summary>Waits and bounds.</summary>
    public BusTimings Timings { get; init; } = BusTimings.Standard;

    /// <summary>How frames are checked.</summary>
    public CheckKind Check { get; init; } = CheckKind.Crc16;

    /// <summary>The keys of those peripherals that have a secure channel; all others are spoken with plainly.</summary>
    public ImmutableDictionary<byte, ChannelSettings> Channels { get; init; } =
        ImmutableDictionary<byte, ChannelSettings>.Empty;

    /// <summary>How strictly peripherals are judged, plain ones too; those that are not named, tolerantly.</summary>
    public ImmutableDictionary<byte, ChannelPolicy> Policies { get; init; } =
        ImmutableDictionary<byte, ChannelPolicy>.Empty;

    /// <summary>Where the random numbers of handshakes come from.</summary>
    public RandomFill Random { get; init; } = RandomNumberGenerator.Fill;
}
