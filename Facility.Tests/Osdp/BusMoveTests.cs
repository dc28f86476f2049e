using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A peripheral that is given another address, and two that have the same.</summary>
public sealed class BusMoveTests
{
    private readonly List<BusEvent> told = [];
    private readonly HashSet<int> lost = [];
    private VirtualLine line = null!;
    private int frames = -1;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_moved_peripheral_is_found_whichever_frames_were_lost(int count)
    {
        foreach (var fromReply in new[] { false, true })
        {
            told.Clear();
            lost.Clear();
            var peripherals = Line(3, [1, 2, 3]);
            foreach (var place in Enumerable.Range(0, count)) lost.Add(2 * place + (fromReply ? 1 : 0));
            Move(2, to: 9);
            line.RunFor(TimeSpan.FromSeconds(6));

            var at = peripherals[1].Address;
            Assert.Equal(at, told.OfType<BusEvent.PeripheralOnline>().Last().Address);
            Assert.Equal(at == 9, told.Contains(new BusEvent.PeripheralMoved(2, 9)));
            Assert.True(fromReply || count > 3 || at == 9);
            Assert.Single(told.OfType<BusEvent.CommandEnded>());
        }
    }

    [Fact]
    public void Nobody_is_moved_onto_an_address_in_use()
    {
        var peripherals = Line(3, [1, 2, 3]);
        Move(2, to: 3);
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal(2, peripherals[1].Address);
        Assert.Equal(CommandOutcome.NotSent, told.OfType<BusEvent.CommandEnded>().Single().Outcome);
    }

    [Theory]
    [InlineData((byte)2)]
    [InlineData((byte)9)]
    public void Nobody_is_moved_to_a_speed_its_line_does_not_have(byte to)
    {
        var peripherals = Line(3, [1, 2, 3]);
        foreach (var baud in OsdpLimits.Bauds.Where(baud => baud != 38400)) Move(2, to, baud);
        line.RunFor(TimeSpan.FromSeconds(3));

        Assert.All(peripherals, peripheral => Assert.Equal(38400, peripheral.Baud));
        Assert.Equal(
            OsdpLimits.Bauds.Skip(1).Select(_ => CommandOutcome.NotSent),
            told.OfType<BusEvent.CommandEnded>().Select(ended => ended.Outcome));
        Assert.DoesNotContain(told, one => one is BusEvent.PeripheralOffline or BusEvent.PeripheralMoved);
    }

    [Fact]
    public void Two_devices_on_one_address_are_named_once_and_the_others_are_not()
    {
        var peripherals = Line(3, [1, 2, 2]);
        for (var card = 0; card < 4; card++)
        {
            peripherals[1].PresentCard(0, 26, [1, 2, 3, 0x40]);
            line.RunFor(TimeSpan.FromSeconds(2));
        }

        Assert.Equal([new BusEvent.AddressContested(2, IsCertain: true)], told.OfType<BusEvent.AddressContested>());
    }

    [Fact]
    public void Answers_nobody_can_read_are_told_as_perhaps_two()
    {
        var peripherals = Line(2, [1, 2]);
        garbles = 2;
        line.RunFor(TimeSpan.FromSeconds(20));
        Assert.Equal([new BusEvent.AddressContested(2, IsCertain: false)], told.OfType<BusEvent.AddressContested>());
        Assert.Contains(new BusEvent.PeripheralOffline(2), told);
        Assert.Equal(2, peripherals[1].Address);
    }

    private byte garbles;

    private void Move(byte address, byte to, int baud = 38400)
    {
        frames = 0;
        line.Tell(new BusInput.Submit(new(1, address, new ComSetCommand(to, baud), BusUrgency.Courtesy)));
    }

    private List<PeripheralEngine> Line(int count, byte[] addresses)
    {
        List<PeripheralEngine> peripherals =
        [
            .. addresses.Select((address, place) => new PeripheralEngine(
                new(address, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: (uint)place + 1),
                new QuietBody())),
        ];
        frames = -1;
        line = new(new(38400, [.. addresses.Distinct()]), peripherals, TimeSpan.FromMilliseconds(3), new Faults(this))
        {
            Told = told.Add,
        };
        line.Tell(new BusInput.LinkUp());
        line.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal(addresses.Distinct().Count(), told.OfType<BusEvent.PeripheralOnline>().Count());
        Assert.Equal(count, peripherals.Count);
        return peripherals;
    }

    /// <summary>Loses frames of the one that is moved, by number, and spoils the replies of the one garbled.</summary>
    private sealed class Faults(BusMoveTests test) : ILineFaults
    {
        public IEnumerable<(TimeSpan Delay, byte[] Octets)> Pass(byte[] frame)
        {
            var isReply = (frame[2] & 0x80) != 0;
            var address = frame[2] & 0x7F;
            if (isReply && address == test.garbles) frame[^1] ^= 0x55;
            if (test.frames >= 0 && address == 2 && test.lost.Contains(test.frames++)) return [];
            return [(TimeSpan.Zero, frame)];
        }
    }
}
