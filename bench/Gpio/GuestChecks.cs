using System.Diagnostics;
using System.Globalization;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;

namespace Bench.Gpio;

/// <summary>Each check says what it saw, or throws what was wrong.</summary>
internal static class GuestChecks
{
    private const int Out = 0, In = 1, D0 = 4, D1 = 5, Noisy = 8;
    private static readonly Lazy<SimulatedPins> Wires = new(() => new());
    private static readonly WiegandTiming Slow = new(
        TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.Zero, TimeSpan.FromSeconds(1));

    public static string FindsByLabel()
    {
        using (GpioEndpoint.Open($"chip:{GuestDisk.Chip}"))
        {
            // Opened is found.
        }
        try
        {
            using var none = GpioEndpoint.Open("chip:no-such-chip");
        }
        catch (IOException missing)
        {
            Require(missing.Message.Contains(GuestDisk.Chip, StringComparison.Ordinal), missing.Message);
            return missing.Message;
        }
        throw new InvalidOperationException("A chip that is not there was opened.");
    }

    public static string DrivesAnOutput()
    {
        using var panel = Bank(new GpioPin(Out, IsOutput: true, ActiveHigh: true));
        panel.Next<GpioEvent.Found>();
        Require(!Wires.Value.IsHigh(Out), "The output is high before it was driven.");
        panel.Bank.Drive(new(Out, true));
        panel.Next<GpioEvent.Confirmed>();
        Require(Wires.Value.IsHigh(Out), "The output was driven and its pin is low.");
        panel.Bank.Drive(new(Out, true, TimeSpan.FromMilliseconds(100)));
        panel.Next<GpioEvent.Confirmed>();
        panel.Next<GpioEvent.Confirmed>();
        Require(!Wires.Value.IsHigh(Out), "The pulse did not end.");
        return "high, then low after 100 ms";
    }

    public static string HearsAnInput()
    {
        Wires.Value.Pull(In, high: true);
        using var panel = Bank(new GpioPin(In, IsOutput: false, ActiveHigh: false));
        panel.Next<GpioEvent.Found>();
        var late = new List<double>();
        for (var turn = 0; turn < 50; turn++)
        {
            var active = turn % 2 == 0;
            var watch = Stopwatch.StartNew();
            Wires.Value.Pull(In, high: !active);
            panel.Next<GpioEvent.Changed>(change => change.Active == active);
            late.Add(watch.Elapsed.TotalMilliseconds);
        }
        return Say($"pull to event {late.Order().ElementAt(25):0.00} ms median, {late.Max():0.0} ms longest");
    }

    public static string SharesNoPin()
    {
        using var first = Bank(new GpioPin(Out, IsOutput: true, ActiveHigh: true));
        first.Next<GpioEvent.Found>();
        using var second = Bank(new GpioPin(Out, IsOutput: true, ActiveHigh: true));
        return second.Next<GpioEvent.Lost>().Because;
    }

    public static string StampsEdges()
    {
        using var chip = GpioEndpoint.Open($"chip:{GuestDisk.Chip}");
        using var source = chip.Watch([D0, D1])!;
        var seen = new List<GpioEdge>();
        for (var turn = 0; turn < 100; turn++)
        {
            Wires.Value.Pull(D0, high: turn % 2 == 1);
            Take(source, seen);
        }
        Require(seen.Count is 99 or 100, Say($"{seen.Count} edges of 100 turns."));
        Require(seen.Index().All(one => one.Item.Number == one.Index + 1), "The numbers have a gap.");
        Require(seen.Zip(seen.Skip(1)).All(two => two.First.At < two.Second.At), "The stamps do not rise.");
        var apart = seen.Zip(seen.Skip(1)).Select(two => (two.Second.At - two.First.At).TotalMilliseconds).Order();
        return Say($"{seen.Count} edges, {apart.ElementAt(seen.Count / 2):0.00} ms apart (median)");
    }

    public static string SeesDroppedEdges()
    {
        using var chip = GpioEndpoint.Open($"chip:{GuestDisk.Chip}");
        using var source = chip.Watch([Noisy])!;
        for (var turn = 0; turn < 3000; turn++) Wires.Value.Pull(Noisy, high: turn % 2 == 1);
        var seen = new List<GpioEdge>();
        while (Take(source, seen) > 0)
        {
            // The kernel kept what it could.
        }
        var last = seen[^1].Number;
        Require(seen.Count < last, Say($"All {seen.Count} edges were kept, so none was dropped."));
        return Say($"{seen.Count} of {last} edges kept, the first has number {seen[0].Number}");
    }

    public static string ReadsACard()
    {
        Wires.Value.Pull(D0, high: true);
        Wires.Value.Pull(D1, high: true);
        using var panel = Reader();
        panel.Next<GpioEvent.Found>();
        // 2681FCC0, the card of docs/site-file.md.
        var card = Convert.FromHexString("2681FCC0");
        for (var place = 0; place < 26; place++)
        {
            var wire = (card[place / 8] & (0x80 >> (place % 8))) != 0 ? D1 : D0;
            Wires.Value.Pull(wire, high: false);
            Wires.Value.Pull(wire, high: true);
        }
        var seen = panel.Next<GpioEvent.CardSeen>();
        Require(seen.Card.AsSpan().SequenceEqual(card), $"Read {Convert.ToHexString(seen.Card.AsSpan())}.");
        return $"{Convert.ToHexString(seen.Card.AsSpan())}:{seen.Bits}";
    }

    public static string NoticesALostChip()
    {
        using var panel = Bank(new GpioPin(Out, IsOutput: true, ActiveHigh: true));
        panel.Next<GpioEvent.Found>();
        SimulatedPins.Live(false);
        panel.Bank.Drive(new(Out, true));
        var lost = panel.Next<GpioEvent.Lost>();
        panel.Bank.Drive(new(Out, true));
        panel.Next<GpioEvent.WriteLost>();
        SimulatedPins.Live(true);
        return lost.Because;
    }

    public static string NoticesLostReaders()
    {
        using var panel = Reader();
        panel.Next<GpioEvent.Found>();
        SimulatedPins.Live(false);
        var lost = panel.Next<GpioEvent.Lost>();
        SimulatedPins.Live(true);
        return lost.Because;
    }

    public static string FindsItAgain()
    {
        using var panel = Bank(new GpioPin(Out, IsOutput: true, ActiveHigh: true));
        panel.Next<GpioEvent.Found>();
        SimulatedPins.Live(false);
        panel.Next<GpioEvent.Lost>();
        panel.Bank.Drive(new(Out, true));
        SimulatedPins.Live(true);
        var watch = Stopwatch.StartNew();
        panel.Next<GpioEvent.Found>();
        panel.Next<GpioEvent.Confirmed>();
        Require(!new SimulatedPins().IsHigh(Out), "An old order was driven.");
        return Say($"found after {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static WatchedBank Reader() => new(open => new([], open, TimeProvider.System)
    {
        Readers = [new(D0, D1, WiegandFormat.Of(26))], Timing = Slow,
    });

    private static WatchedBank Bank(params GpioPin[] pins) =>
        new(open => new([.. pins], open, TimeProvider.System));

    private static int Take(IEdgeSource source, List<GpioEdge> seen)
    {
        var edges = new GpioEdge[64];
        var count = source.Read(edges, TimeSpan.FromMilliseconds(100));
        seen.AddRange(edges.AsSpan(0, count));
        return count;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
