using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;

namespace Facility.Tests.Osdp;

/// <summary>What a dead peripheral costs thirty-one others, and how soon it is back.</summary>
public sealed class QuarantineTests(ITestOutputHelper output)
{
    private const int Count = 32, Dead = 9;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);
    private readonly List<(TimeSpan At, BusEvent Told)> told = [];
    private int polls;
    private bool dead;

    [Theory]
    [InlineData(9600)]
    [InlineData(38400)]
    [InlineData(115200)]
    public void A_dead_one_costs_the_others_at_most_5_percent(int baud)
    {
        var (line, peripherals) = Line(baud);
        var whole = Polls(line) / (double)Count;
        line.Mute(peripherals[Dead], muted: true);
        dead = true;
        line.RunFor(TimeSpan.FromSeconds(10));
        var others = Polls(line) / (double)(Count - 1);

        output.WriteLine($"{baud}: {whole:0.0} polls each in {Watched.TotalSeconds} s, {others:0.0} with one dead");
        Assert.True(others >= 0.95 * whole);
    }

    [Theory]
    [InlineData(38400)]
    [InlineData(115200)]
    public void A_returned_one_is_back_in_a_second_whenever_it_returns(int baud)
    {
        var longest = TimeSpan.Zero;
        for (var offset = 0; offset < 20; offset++)
        {
            told.Clear();
            var (line, peripherals) = Line(baud);
            line.Mute(peripherals[Dead], muted: true);
            line.RunFor(TimeSpan.FromMilliseconds(12_000 + 47 * offset));
            line.Mute(peripherals[Dead], muted: false);
            var answering = line.Now;
            line.RunFor(TimeSpan.FromSeconds(3));
            var back = told.Last(one => one.Told == new BusEvent.PeripheralOnline(Dead + 1)).At - answering;
            longest = back > longest ? back : longest;
        }

        output.WriteLine($"{baud}: back after {longest.TotalMilliseconds:0} ms at the latest");
        Assert.True(longest <= TimeSpan.FromSeconds(1), $"{baud}: back after {longest.TotalMilliseconds} ms");
    }

    private static bool IsPoll(WireSighting seen) => seen is { FromPanel: true, Octets.Length: 9 };

    private int Polls(VirtualLine line)
    {
        polls = 0;
        line.RunFor(Watched);
        return polls;
    }

    private (VirtualLine Line, List<PeripheralEngine> Peripherals) Line(int baud)
    {
        byte[] addresses = [.. Enumerable.Range(1, Count).Select(address => (byte)address)];
        List<PeripheralEngine> peripherals =
        [
            .. addresses.Select(address => new PeripheralEngine(
                new(address, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: address), new QuietBody())),
        ];
        var line = new VirtualLine(new(baud, [.. addresses]), peripherals, TimeSpan.FromMilliseconds(3));
        line.Told = happened => told.Add((line.Now, happened));
        line.Seen = seen => polls += IsPoll(seen) && (!dead || seen.Octets.Span[2] != Dead + 1) ? 1 : 0;
        line.Tell(new BusInput.LinkUp());
        line.RunFor(TimeSpan.FromSeconds(10));
        return (line, peripherals);
    }
}
