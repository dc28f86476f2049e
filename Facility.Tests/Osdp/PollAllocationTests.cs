using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Osdp;

/// <summary>What the panel's line thread, engine included, allocates once nothing happens any more.</summary>
public sealed class PollAllocationTests
{
    private const int Baud = 115200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    public void Ten_thousand_steady_polls_allocate_nothing_at_all(int peripherals, bool isSecure)
    {
        var addresses = Enumerable.Range(1, peripherals).Select(address => (byte)address).ToImmutableArray();
        var key = isSecure ? SecurePeripheral.Own : null;
        var link = new SteadyLink(Baud, addresses.Select(address =>
            SecureLine.Settings(key) with { Address = address }));
        var alive = 0;

        using (new LineWorker(
            new(new LineId("line-x"), Bus(addresses, key), () => link, link, link.GetTimestamp()),
            (_, told) => alive += told is BusEvent.PeripheralAlive ? 1 : 0))
            Assert.True(link.WaitUntilCounted(Patience), $"only {link.Exchanges} exchanges");

        // When the runtime exchanges a method for its faster self it may make something, now and then; what the loop
        // itself makes it makes in every lap.
        Assert.True(link.Allocated.Count(octets => octets == 0) >= link.Allocated.Length / 2,
            string.Join(", ", link.Allocated));
        Assert.Equal(isSecure ? link.Counted : 0, link.Secured);
        Assert.True(alive > 100, $"only {alive} times somebody was told as alive");
    }

    private static BusSettings Bus(ImmutableArray<byte> addresses, ChannelKey? key) => new(Baud, addresses)
    {
        Channels = key is null
            ? ImmutableDictionary<byte, ChannelSettings>.Empty
            : addresses.ToImmutableDictionary(address => address, _ => new ChannelSettings(key)),
    };
}
