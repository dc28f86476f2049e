using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>What the panel's engine allocates for one poll and its answer, once nothing happens any more.</summary>
public sealed class PollAllocationTests(ITestOutputHelper output)
{
    private const int Polls = 2000;

    /// <summary>Octets of <see cref="BusEvent.PeripheralAlive"/> with its list, shared by five polls.</summary>
    private const int NewsShare = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_steady_poll_allocates_nothing_but_the_news_once_a_second_that_it_is_alive(bool isSecure)
    {
        var key = isSecure ? SecurePeripheral.Own : null;
        var peripheral = new PeripheralEngine(SecureLine.Settings(key), new Bench.Wire.QuietBody());
        var engine = new BusEngine(new(115200, [1])
        {
            Channels = isSecure
                ? ImmutableDictionary<byte, ChannelSettings>.Empty.Add(1, new(key))
                : ImmutableDictionary<byte, ChannelSettings>.Empty,
        });
        var (now, step) = (TimeSpan.Zero, engine.Step(TimeSpan.Zero, new BusInput.LinkUp()));
        var tick = new BusInput.Tick();
        long allocated = 0, first = 0;
        for (var poll = 0; poll < 2 * Polls; poll++)
        {
            while (step.Transmit.IsEmpty)
            {
                now = step.WakeAt;
                step = Metered(engine, now, tick, ref allocated);
            }

            var reply = peripheral.Step(now, step.Transmit.Span).Reply.ToArray();
            var received = new BusInput.Received(reply);
            now += OsdpLimits.WireTime(40, 115200);
            step = Metered(engine, now, received, ref allocated);
            if (poll == Polls - 1) (first, allocated) = (allocated, 0);
        }

        Assert.Equal(isSecure ? ChannelState.Secure : ChannelState.Plain, engine.ChannelOf(1)!.State);
        output.WriteLine($"{(isSecure ? "secure" : "plain")}: {allocated / (double)Polls:0.0} octets for each poll, "
            + $"{first / (double)Polls:0.0} with the start");
        Assert.InRange(allocated / Polls, 0, NewsShare);
    }

    private static BusStep Metered(BusEngine engine, TimeSpan now, BusInput input, ref long allocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var step = engine.Step(now, input);
        allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        return step;
    }
}
