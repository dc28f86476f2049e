using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Bench.Wire;

/// <summary>The wire's share of a release: from the poll that fetches the card to OUT's last character.</summary>
/// <remarks>Reader and lock output are one peripheral and the decision takes no time, as in the formula:
/// silence + POLL + silence + RAW + silence + OUT. Source: hardware facts, section 1.9.</remarks>
public static class CardToOutput
{
    /// <summary>Characters by the formula: 2 + 9 + 2 + 17 + 2 + 13.</summary>
    public const int FormulaCharacters = 45;

    private static readonly ImmutableArray<byte> Card = [0x12, 0x34, 0x56, 0x80];

    /// <summary>What the formula says at a speed.</summary>
    public static TimeSpan Formula(int baud) => OsdpLimits.WireTime(FormulaCharacters, baud);

    /// <summary>Measures a number of cards, each at another moment of the poll cycle.</summary>
    public static IReadOnlyList<TimeSpan> Measure(int baud, int cards)
    {
        var body = new QuietBody();
        var reader = new PeripheralEngine(
            new(Address: 1, Outputs: 1, Inputs: 0, Readers: 1, Keypad: false, Serial: 1), body);
        var line = new VirtualLine(new(baud, [1]), [reader], turnaround: TimeSpan.Zero);
        var times = new List<TimeSpan>();
        var pollAt = TimeSpan.Zero;
        var cardPollAt = TimeSpan.Zero;

        line.Seen = seen =>
        {
            if (!seen.FromPanel) return;
            if (CodeOf(seen) == CommandCode.Poll) pollAt = seen.Begin;
            if (CodeOf(seen) == CommandCode.Output)
                times.Add(seen.End - cardPollAt + OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, baud));
        };
        line.Told = told =>
        {
            if (told is not BusEvent.CardRead) return;
            cardPollAt = pollAt;
            var release = new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromMilliseconds(500))]);
            line.Tell(new BusInput.Submit(new(times.Count + 1, 1, release, BusUrgency.Release)));
        };

        line.Tell(new BusInput.LinkUp());
        line.RunFor(TimeSpan.FromSeconds(2));
        for (var card = 0; card < cards; card++)
        {
            reader.PresentCard(0, bits: 26, Card);
            line.RunFor(TimeSpan.FromMilliseconds(3000 + 7 * (card % 31)));
        }

        return times;
    }

    private static CommandCode CodeOf(WireSighting seen)
    {
        var parser = new FrameParser();
        parser.Feed(seen.Octets.Span);
        return parser.TryTake(out var frame) ? (CommandCode)frame.Code : default;
    }
}
