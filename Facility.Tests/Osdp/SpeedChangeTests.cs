using System.Collections.Immutable;
using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Osdp;

/// <summary>All peripherals of a line are brought to another speed, whatever is lost on the way.</summary>
public sealed class SpeedChangeTests(ITestOutputHelper output)
{
    private const int Old = 9600, New = 38400;
    private static readonly ImmutableArray<byte> Addresses = [1, 2, 3];
    private readonly Dictionary<byte, PeripheralEngine> peripherals = [];
    private Func<byte[], bool> isLost = _ => false;
    private TimeSpan now;
    private ChannelKey? key;
    private int turns;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_are_there_after_one_turn_and_the_line_knows_it(bool isSecure)
    {
        key = isSecure ? SecurePeripheral.Own : null;
        var change = Run();

        Assert.Equal("1 2 3", string.Join(' ', change.Moved));
        Assert.Empty(change.Behind);
        Assert.Equal(2, turns);
        Assert.All(peripherals.Values, one => Assert.Equal((New, isSecure), (one.Baud, one.IsSecure)));
    }

    [Theory]
    [InlineData((byte)0x6E)]
    [InlineData((byte)0x54)]
    public void A_lost_order_is_given_again_and_a_lost_answer_changes_nothing(byte code)
    {
        // Longer than the panel repeats: who went after the first time hears none of the others.
        var losses = 0;
        isLost = octets => octets[6] == code && (octets[2] & 0x7F) == 2 && losses++ < 4;
        var change = Run();

        Assert.Equal("1 2 3", string.Join(' ', change.Moved));
        Assert.Equal(code == 0x6E ? 4 : 2, turns);
    }

    [Fact]
    public void Whoever_does_not_obey_is_named_and_whoever_is_silent_too()
    {
        isLost = octets => (octets[2] & 0x7F) == 3 || (octets[6] == 0x6E && octets[2] == 2);
        var change = Run();

        Assert.Equal("1", string.Join(' ', change.Moved));
        Assert.Equal("2", string.Join(' ', change.Behind));
        Assert.Equal("3", string.Join(' ', change.Missing));
        Assert.Equal(2 * SpeedChange.TurnsMax, turns);
        Assert.Equal((New, Old, Old), (peripherals[1].Baud, peripherals[2].Baud, peripherals[3].Baud));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void At_random_losses_who_is_told_to_be_there_is_there(int seed)
    {
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        isLost = _ => dice.NextDouble() < 0.3;
        var change = Run();

        Assert.All(change.Moved, address => Assert.Equal(New, peripherals[address].Baud));
        Assert.All(change.Behind, address => Assert.Equal(Old, peripherals[address].Baud));
    }

    private SpeedChange Run()
    {
        foreach (var address in Addresses)
            peripherals[address] = new(
                SecureLine.Settings(key) with { Address = address, Baud = Old }, new QuietBody());
        var change = new SpeedChange(Old, New, Addresses);
        while (!change.IsOver) RunTurn(change, change.Baud);
        return change;
    }

    private void RunTurn(SpeedChange change, int baud)
    {
        Assert.True(++turns < 20, "it goes to and fro for ever");
        var channels = key is null
            ? ImmutableDictionary<byte, ChannelSettings>.Empty
            : Addresses.ToImmutableDictionary(address => address, _ => new ChannelSettings(key));
        var told = new Queue<BusEvent>();
        var line = new VirtualLine(
            new(baud, change.Peripherals) { NextBaud = New, Channels = channels },
            [.. peripherals.Values.Where(one => one.Baud == baud)], TimeSpan.FromMilliseconds(3), new Losses(this))
        {
            Told = told.Enqueue,
        };
        line.RunUntil(now);
        line.Tell(new BusInput.LinkUp());
        change.Opened(now);
        while (!change.IsOver && change.Baud == baud)
        {
            line.RunUntil(now += TimeSpan.FromMilliseconds(1));
            foreach (var one in peripherals.Values.Where(one => one.Baud != baud)) line.Mute(one, muted: true);
            if (told.TryDequeue(out var happened)) change.Hear(happened, now);
            else if (change.Next() is { } command) line.Tell(new BusInput.Submit(command));
            else change.Tick(now);
        }
    }

    private sealed class Losses(SpeedChangeTests test) : ILineFaults
    {
        public IEnumerable<(TimeSpan Delay, byte[] Octets)> Pass(byte[] frame) =>
            test.isLost(frame) ? [] : [(TimeSpan.Zero, frame)];
    }
}
