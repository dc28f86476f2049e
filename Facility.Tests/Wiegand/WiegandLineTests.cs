using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;

namespace Facility.Tests.Wiegand;

/// <summary>What is told of a reader whose frames are no cards, on virtual time.</summary>
public sealed class WiegandLineTests : IEdgeSource
{
    private const int D0 = 20, D1 = 21, Other = 30;
    private readonly List<GpioEvent> told = [];
    private readonly WiegandLine line;
    private TimeSpan now = TimeSpan.FromSeconds(100);

    public WiegandLineTests() => line = new(new(D0, D1, WiegandFormat.Of(26)), WiegandTiming.Taken, told.Add);

    [Fact]
    public void A_card_is_told_by_its_readers_pin()
    {
        Sends(Pulses.Frame(26, 77));

        var seen = Assert.IsType<GpioEvent.CardSeen>(Assert.Single(told));
        Assert.Equal((D0, 26, Pulses.Number(Pulses.Frame(26, 77))), (seen.D0, seen.Bits, Pulses.Number(seen.Card)));
    }

    [Fact]
    public void The_first_refused_frame_is_told_at_once_and_those_that_follow_together()
    {
        for (var frame = 0; frame < 5; frame++) Sends(Pulses.Frame(26, 77)[1..]);
        Assert.Equal(new GpioEvent.FramesRefused(D0, WiegandFault.WrongLength, 25, 1), Assert.Single(told));

        now += GpioLimits.RefusedToldEvery;
        line.Rest(this, now);
        line.Rest(this, now);
        Assert.Equal(new GpioEvent.FramesRefused(D0, WiegandFault.WrongLength, 25, 4), told[1]);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void Noise_at_another_reader_does_not_hold_a_card_back()
    {
        foreach (var bit in Pulses.Frame(26, 77)) Pulse(bit ? D1 : D0);
        now += TimeSpan.FromMilliseconds(21);
        line.Take(new(Other, false, now, 1), now);

        Assert.IsType<GpioEvent.CardSeen>(Assert.Single(told));
    }

    [Fact]
    public void A_stuck_wire_is_told_by_its_pin_and_told_again_when_it_is_free()
    {
        Low = D1;
        line.Rest(this, now);
        Low = null;
        line.Rest(this, now);

        Assert.Equal(
            [new(D0, D1, true), new GpioEvent.WireStuck(D0, D1, false)], told.OfType<GpioEvent.WireStuck>());
    }

    private int? Low { get; set; }

    bool IEdgeSource.IsHigh(int pin) => pin != Low;

    int IEdgeSource.Read(Span<GpioEdge> into, TimeSpan waitMax) => 0;

    void IDisposable.Dispose()
    {
        // Nothing is held.
    }

    private void Sends(bool[] frame)
    {
        foreach (var bit in frame) Pulse(bit ? D1 : D0);
        now += GpioLimits.FrameEndAfter;
        line.Rest(this, now);
    }

    private void Pulse(int pin)
    {
        line.Take(new(pin, false, now, 1), now);
        line.Take(new(pin, true, now + Pulses.Micro(50), 1), now);
        now += Pulses.Micro(1000);
    }
}
