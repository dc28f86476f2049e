using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class BusRhythmTests
{
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly List<(TimeSpan At, BusEvent Told)> told = [];
    private readonly List<WireSighting> seen = [];

    [Theory]
    [InlineData(9600)]
    [InlineData(38400)]
    [InlineData(115200)]
    public void Card_to_output_takes_what_the_wire_takes_within_one_character(int baud)
    {
        var times = CardToOutput.Measure(baud, cards: 40);
        Assert.Equal(40, times.Count);
        var (formula, character) = (CardToOutput.Formula(baud), OsdpLimits.WireTime(1, baud));
        Assert.All(times, time => Assert.InRange(time, formula - character, formula + character));
    }

    [Fact]
    public void Sixteen_are_online_within_two_seconds_and_then_polled_once_in_200_ms()
    {
        var (line, _) = Line(16);
        line.RunFor(TimeSpan.FromSeconds(2));
        Assert.Equal(16, told.Count(told => told.Told is BusEvent.PeripheralOnline));

        line.RunFor(TimeSpan.FromSeconds(3));
        var polls = Polls(line, TimeSpan.FromSeconds(5));
        Assert.All(polls, count => Assert.InRange(count, 24, 25));
    }

    [Fact]
    public void After_a_card_the_line_is_polled_back_to_back_for_a_second()
    {
        var (line, peripherals) = Line(4);
        line.RunFor(TimeSpan.FromSeconds(5));
        peripherals[2].PresentCard(0, 26, [1, 2, 3, 0x40]);
        var polls = Polls(line, TimeSpan.FromSeconds(1));

        // 38400 baud: 22 characters and 3 ms are 8.7 ms per exchange.
        Assert.InRange(polls.Sum(), 90, 120);
        Assert.Single(told, told => told.Told is BusEvent.CardRead);
    }

    [Fact]
    public void A_silent_one_of_sixteen_costs_the_others_next_to_nothing()
    {
        var (line, peripherals) = Line(16);
        line.RunFor(TimeSpan.FromSeconds(5));
        line.Mute(peripherals[3], muted: true);
        line.RunFor(TimeSpan.FromSeconds(5));
        var polls = Polls(line, TimeSpan.FromSeconds(10));
        Assert.All(polls.Where((_, place) => place != 3), count => Assert.InRange(count, 45, 50));
        Assert.Contains(told, told => told.Told == new BusEvent.PeripheralOffline(4));
    }

    [Fact]
    public void A_silent_one_is_back_within_a_second_of_answering_whenever_that_is()
    {
        for (var offset = 0; offset < 20; offset++)
        {
            told.Clear();
            var (line, peripherals) = Line(16);
            line.RunFor(TimeSpan.FromSeconds(4));
            line.Mute(peripherals[9], muted: true);
            line.RunFor(TimeSpan.FromMilliseconds(9000 + 47 * offset));
            line.Mute(peripherals[9], muted: false);
            var answering = line.Now;
            line.RunFor(TimeSpan.FromSeconds(3));
            var back = told.Last(told => told.Told == new BusEvent.PeripheralOnline(10)).At - answering;
            Assert.True(back < TimeSpan.FromSeconds(1), $"offset {offset}: back after {back.TotalMilliseconds} ms");
        }
    }

    [Fact]
    public void All_sixteen_of_a_mended_line_are_back_within_two_seconds()
    {
        var (line, peripherals) = Line(16);
        line.RunFor(TimeSpan.FromSeconds(4));
        foreach (var peripheral in peripherals) line.Mute(peripheral, muted: true);
        line.RunFor(TimeSpan.FromSeconds(20));
        told.Clear();
        foreach (var peripheral in peripherals) line.Mute(peripheral, muted: false);
        line.RunFor(TimeSpan.FromSeconds(2.5));
        Assert.Equal(16, told.Count(told => told.Told is BusEvent.PeripheralOnline));
    }

    [Fact]
    public void Who_answers_is_told_alive_at_most_once_a_second()
    {
        var (line, _) = Line(3);
        line.RunFor(TimeSpan.FromSeconds(2));
        told.Clear();
        line.RunFor(TimeSpan.FromSeconds(10));
        foreach (byte address in new byte[] { 1, 2, 3 })
        {
            var alive = told.Where(told => told.Told == new BusEvent.PeripheralAlive(address)).ToList();
            Assert.InRange(alive.Count, 8, 10);
            Assert.All(alive.Zip(alive.Skip(1)), pair =>
                Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void A_full_line_is_polled_round_before_anybody_counts_as_offline() =>
        Assert.True(16 * (BusTimings.Standard.ReplyWaitMax + OsdpLimits.WireTime(22, 9600)) < OsdpLimits.OfflineAfter);

    [Fact]
    public void A_torn_frame_is_given_up_before_its_repeat_comes() =>
        Assert.True(OsdpLimits.BufferedGapMax < OsdpLimits.ReplyWaitMax);

    private List<int> Polls(VirtualLine line, TimeSpan time)
    {
        seen.Clear();
        line.RunFor(time);
        return
        [
            .. from sighting in seen
               where sighting.FromPanel && sighting.Octets.Length == 9
               group sighting by sighting.Octets.Span[2] into address
               orderby address.Key
               select address.Count()
        ];
    }

    private (VirtualLine Line, List<PeripheralEngine> Peripherals) Line(int count)
    {
        List<PeripheralEngine> peripherals =
        [
            .. from place in Enumerable.Range(1, count)
               select new PeripheralEngine(
                   new((byte)place, Outputs: 2, Inputs: 2, Readers: 1, Keypad: false, Serial: (uint)place),
                   new QuietBody())
        ];
        var line = new VirtualLine(
            new(38400, [.. Enumerable.Range(1, count).Select(place => (byte)place)]), peripherals, Turnaround);
        line.Told = happened => told.Add((line.Now, happened));
        line.Seen = seen.Add;
        line.Tell(new BusInput.LinkUp());
        return (line, peripherals);
    }
}
