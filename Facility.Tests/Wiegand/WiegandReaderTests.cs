using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Facility.Contracts.Site;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;
using Facility.Tests.Kit;
using HardwareSim;
using HardwareSim.Gpio;
using HardwareSim.Wiegand;

namespace Facility.Tests.Wiegand;

/// <summary>A simulated reader at one end of the socket, the panel's chip at the other.</summary>
public sealed class WiegandReaderTests : IDisposable
{
    private const int D0 = 0, D1 = 1, Led = 2, Buzzer = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly string folder = Directory.CreateTempSubdirectory("wiegand-").FullName;
    private readonly ConcurrentQueue<GpioEvent> told = new();
    private readonly ConcurrentQueue<byte> lamp = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly GpioChip chip = new(4);
    private readonly WiegandBody reader;
    private readonly BodyThread thread;
    private readonly GpioPort port;
    private readonly GpioBank bank;

    public WiegandReaderTests()
    {
        reader = new(new(new("panel-1"), D0, D1, 26) { Led = Led, Buzzer = Buzzer }, chip, lamp.Enqueue);
        thread = new("test-floor", Advance, () => clock.Elapsed);
        port = new(Path.Combine(folder, "chip"), chip, thread);
        thread.Start();
        port.Start();
        var settings = new GpioBankSettings(
            [new(Led, true, false), new(Buzzer, true, false)], () => GpioEndpoint.Open(port.Address),
            TimeProvider.System)
        {
            Readers = [new(D0, D1, WiegandFormat.Of(26))],
        };
        bank = new(settings, told.Enqueue);
    }

    [Fact]
    public async Task A_card_comes_through_the_other_process_and_the_lamp_answers()
    {
        await Shows(WiegandTrouble.None);
        await Until<GpioEvent.CardSeen>(seen => seen is { D0: D0, Bits: 26 } && Text(seen.Card) == "2681FCC0");

        bank.Drive(new(Led, true, TimeSpan.FromMilliseconds(50)));
        bank.Drive(new(Buzzer, true, TimeSpan.FromMilliseconds(300)));
        await Eventually.Holds(() => lamp.Contains((byte)1) && lamp.Contains((byte)2), Soon, () => "no lamp");
    }

    [Theory]
    [InlineData("LostBit", WiegandFault.WrongLength)]
    [InlineData("NoiseBit", WiegandFault.WrongLength)]
    [InlineData("WrongBit", WiegandFault.LastParity)]
    [InlineData("Spike", WiegandFault.PulseShort)]
    [InlineData("Swapped", WiegandFault.BothParities)]
    [InlineData("Starved", WiegandFault.EdgesLost)]
    public async Task Each_trouble_of_a_reader_is_named_and_no_card_comes_of_it(string trouble, WiegandFault because)
    {
        await Shows(Enum.Parse<WiegandTrouble>(trouble));
        await Until<GpioEvent.FramesRefused>(refused => refused.Because == because || refused.Bits == 0);

        Assert.Equal(because, told.OfType<GpioEvent.FramesRefused>().First().Because);
        Assert.Empty(told.OfType<GpioEvent.CardSeen>());
    }

    [Fact]
    public async Task A_stuck_wire_is_told_and_after_its_mending_cards_are_read_again()
    {
        await Until<GpioEvent.Found>(_ => true);
        thread.Post(now => reader.Break(now, WiegandTrouble.StuckD1));
        await Until<GpioEvent.WireStuck>(wire => wire is { Pin: D1, IsStuck: true });

        await Shows(WiegandTrouble.None);
        await Until<GpioEvent.WireStuck>(wire => wire is { Pin: D1, IsStuck: false });
        thread.Post(now => reader.Show(now, Shown));
        await Until<GpioEvent.CardSeen>(_ => true);
    }

    public void Dispose()
    {
        bank.Dispose();
        port.Dispose();
        thread.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Card Shown => CardNumber.TryParse("2681FCC0", 26, out var octets)
        ? new(26, octets, "s-001")
        : throw new InvalidOperationException("The card is one.");

    private async Task Shows(WiegandTrouble trouble)
    {
        await Until<GpioEvent.Found>(_ => true);
        thread.Post(now =>
        {
            reader.Break(now, trouble);
            reader.Show(now, Shown);
        });
    }

    private TimeSpan Advance(TimeSpan now)
    {
        reader.Advance(now);
        chip.Advance(now);
        return reader.WakeAt < chip.WakeAt ? reader.WakeAt : chip.WakeAt;
    }

    private Task Until<T>(Func<T, bool> holds) where T : GpioEvent => Eventually.Holds(
        () => told.OfType<T>().Any(holds), Soon, () => $"no {typeof(T).Name}: {string.Join(", ", told)}");

    private static string Text(ImmutableArray<byte> card) => Convert.ToHexString(card.AsSpan());
}
