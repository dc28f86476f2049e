using System.Text;
using Facility.Contracts.Scales;
using Facility.Contracts.Site;
using Facility.Devices.Scales;
using HardwareSim.Scales;

namespace Facility.Tests.Scales;

/// <summary>A parcel on the simulated scale, heard by the panel's listener, on virtual time.</summary>
public sealed class ScaleTimelines
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly ScaleWire wire = new(7);
    private TimeSpan now = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("mt-sics")]
    [InlineData("cas")]
    public void A_parcel_counts_once_it_lies_still(string protocol)
    {
        var (body, listener) = Scale(protocol);
        body.Put(now, 12.4);
        var seen = Run(body, listener, 0.6);
        Assert.DoesNotContain(seen, reading => reading.Condition is ScaleCondition.Stable);

        Run(body, listener, 3);
        Assert.Equal((ScaleCondition.Stable, 12.4m, 1L),
            (listener.Reading.Condition, listener.Reading.Kilograms, listener.Reading.Number));
    }

    [Fact]
    public void The_next_parcel_is_another_weighing()
    {
        var (body, listener) = Scale("mt-sics");
        body.Put(now, 12.4);
        Run(body, listener, 4);
        body.Put(now, 3.25);
        Run(body, listener, 5);

        Assert.Equal((3.25m, 2L), (listener.Reading.Kilograms, listener.Reading.Number));
    }

    [Fact]
    public void A_scale_that_never_settles_gives_no_weight_that_counts()
    {
        var (body, listener) = Scale("mt-sics");
        body.Fault = ScaleFault.StuckMoving;
        body.Put(now, 12.4);

        Assert.DoesNotContain(
            Run(body, listener, 20), reading => reading.Condition is ScaleCondition.Stable || reading.Number > 0);
    }

    [Fact]
    public void Overload_and_pounds_give_no_weight()
    {
        var (body, listener) = Scale("mt-sics");
        body.Put(now, 75);
        Run(body, listener, 4);
        Assert.Equal((ScaleCondition.Overload, null), (listener.Reading.Condition, listener.Reading.Kilograms));

        body.Put(now, 12.4);
        body.Fault = ScaleFault.Pounds;
        Run(body, listener, 4);
        Assert.Equal((ScaleCondition.Error, null), (listener.Reading.Condition, listener.Reading.Kilograms));
    }

    [Fact]
    public void An_unplugged_scale_is_silent_after_three_seconds_and_speaks_again_when_it_is_back()
    {
        var (body, listener) = Scale("mt-sics");
        body.Put(now, 12.4);
        Run(body, listener, 4);
        body.Fault = ScaleFault.Unplugged;
        Run(body, listener, 3.2);
        Assert.Equal((ScaleCondition.Silent, null), (listener.Reading.Condition, listener.Reading.Kilograms));
        Assert.Contains("1501", listener.Reading.Because, StringComparison.Ordinal);

        body.Fault = ScaleFault.None;
        Run(body, listener, 2);
        Assert.Equal((ScaleCondition.Stable, 12.4m), (listener.Reading.Condition, listener.Reading.Kilograms));
    }

    [Fact]
    public void Noise_and_cut_lines_never_make_a_wrong_weight_stable()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var (body, listener) = Scale("mt-sics", seed);
            body.Put(now, 12.4);
            body.Fault = seed % 2 == 0 ? ScaleFault.Noise : ScaleFault.Cut;
            var wrong = Run(body, listener, 30)
                .Where(reading => reading.Condition is ScaleCondition.Stable && reading.Kilograms != 12.4m);
            Assert.True(!wrong.Any(), $"seed {seed}: {wrong.FirstOrDefault()}");
        }
    }

    [Fact]
    public void A_line_that_was_under_way_when_we_came_is_thrown_away()
    {
        var listener = new ScaleListener("s", ScaleProtocol.Of("cas"), 60);
        Hear(listener, "  12.400\r\n");
        Assert.Equal(ScaleCondition.Silent, listener.Reading.Condition);
        for (var frame = 0; frame < 5; frame++) Hear(listener, "  12.400\r\n");

        Assert.Equal((ScaleCondition.Stable, 12.4m), (listener.Reading.Condition, listener.Reading.Kilograms));
    }

    [Fact]
    public void A_parity_bit_that_turns_up_as_the_eighth_is_no_weight_of_its_own()
    {
        var listener = new ScaleListener("s", ScaleProtocol.Of("mt-sics"), 60);
        for (var frame = 0; frame < 4; frame++)
        {
            listener.Hear(now, Day,
                [.. Encoding.ASCII.GetBytes("S S     12.400 kg\r\n").Select(octet => (byte)(octet | 0x80))]);
        }

        Assert.Equal(12.4m, listener.Reading.Kilograms);
    }

    private void Hear(ScaleListener listener, string text) => listener.Hear(now, Day, Encoding.ASCII.GetBytes(text));

    private static (ScaleBody Body, ScaleListener Listener) Scale(string protocol, int seed = 1)
    {
        var plan = new SiteScale("scale", "Scale", new("panel-1"), protocol, 9600, 60);
        return (new(plan, seed), new("scale", ScaleProtocol.Of(protocol), 60));
    }

    private List<ScaleReading> Run(ScaleBody body, ScaleListener listener, double seconds)
    {
        var seen = new List<ScaleReading>();
        for (var end = now + TimeSpan.FromSeconds(seconds); now < end;)
        {
            now += TimeSpan.FromMilliseconds(200);
            var octets = wire.Carry(body.Fault, body.Streams ? body.Frame(now) : body.Answer(now, "SI"));
            listener.Hear(now, Day + now, octets);
            listener.Review(now);
            seen.Add(listener.Reading);
        }
        return seen;
    }
}
