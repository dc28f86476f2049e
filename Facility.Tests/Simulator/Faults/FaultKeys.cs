using System.Collections.Immutable;
using Facility.Devices.Osdp.Secure;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator.Faults;

/// <summary>Keys for tests: each peripheral has its own, and the module may get another.</summary>
internal static class FaultKeys
{
    public static ChannelKey Next { get; } = Of(0xA0);

    public static ImmutableDictionary<byte, ChannelSettings> Channels { get; } = FaultSite.Site.Lines[0].Peripherals
        .ToImmutableDictionary(one => one.Address, one => new ChannelSettings(Of(one.Address)));

    public static void HandOut(LineModel line)
    {
        foreach (var device in line.Peripherals)
            device.Restart(TimeSpan.Zero, TimeSpan.Zero, device.Inner.Settings with
            {
                Key = Of(device.Inner.Site.Address), Random = new Random(device.Inner.Site.Address).NextBytes,
            });
    }

    private static ChannelKey Of(byte first) =>
        new([.. Enumerable.Range(first, ChannelKey.Size).Select(octet => (byte)octet)]);
}
