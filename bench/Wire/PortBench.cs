using Facility.Contracts.Record;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Bench.Wire;

/// <summary>The same on pseudo-terminals: simulator in its own process, a real journal.</summary>
internal static class PortBench
{
    private const byte RawCode = (byte)ReplyCode.Card, OutCode = (byte)CommandCode.Output;
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    private const byte FirstReader = 2;

    /// <summary>Card reported to OUT sent, with the journal's flush in between.</summary>
    public static void Latency(IEnumerable<int> bauds, int cards)
    {
        var table = new Table()
            .Title($"The same on a pseudo-terminal, turnaround {Turnaround.TotalMilliseconds} ms, journal flushed (ms)")
            .AddColumns("Baud", "On it", "Cards", "Wire", "p50", "p99", "Most", "Over", "Flush", "Ratio");
        foreach (var baud in bauds)
        {
            using var building = new SimulatedBuilding(baud, On(baud), paced: true);
            var (times, flushes) = Measure(building, baud, cards);
            // The simulator's peripherals wait their turnaround instead of the two silent characters.
            var characters = CardToOutput.FormulaCharacters - OsdpLimits.SilenceCharacters;
            var wire = OsdpLimits.WireTime(characters, baud) + Turnaround;
            var median = At(times, 0.5);
            table.AddRow(
                $"{baud}", $"{On(baud)}", $"{times.Count}", Text(wire), Text(median), Text(At(times, 0.99)),
                Text(At(times, 1)), Text(median - wire), Text(At(flushes, 0.5)), $"{median / wire:F2}");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Exchanges per second of a line that always has something to say.</summary>
    public static void Throughput()
    {
        var table = new Table().Title("Exchanges per second on a pseudo-terminal")
            .AddColumns("Baud", "Paced", "Exchanges/s", "Wire's bound", "Ratio", "Our CPU µs each", "Timeouts");
        foreach (var (baud, paced) in new[] { (9600, true), (38400, true), (115200, true), (230400, false) })
        {
            var peripherals = On(baud);
            using var building = new SimulatedBuilding(baud, peripherals, paced);
            using var line = new PortLine(building, baud, peripherals);
            var asked = 0L;
            void Ask() => line.Submit(new(
                Interlocked.Increment(ref asked), (byte)(asked % peripherals + 1), new LocalStatusCommand(),
                BusUrgency.Release));
            line.Told = told =>
            {
                if (told is BusEvent.CommandEnded) Ask();
            };
            for (var open = 0; open < 4; open++) Ask();

            var (before, cpu, began) = (line.Counters, Environment.CpuUsage.TotalTime, line.Now);
            Wait(Span);
            var (after, took) = (line.Counters, line.Now - began);
            var done = after.Answered - before.Answered;
            line.Told = _ => { };
            var bound = 1 / (OsdpLimits.WireTime(2 + 9 + 11, baud) + Turnaround).TotalSeconds;
            var rate = done / took.TotalSeconds;
            var each = (Environment.CpuUsage.TotalTime - cpu) / done;
            table.AddRow(
                $"{baud}", paced ? "yes" : "no", $"{rate:F0}", paced ? $"{bound:F0}" : "-",
                paced ? $"{rate / bound:F2}" : "-", $"{each.TotalMicroseconds:F0}",
                $"{after.Timeouts - before.Timeouts}");
        }

        AnsiConsole.Write(table);
    }

    private static (List<TimeSpan> Times, List<TimeSpan> Flushes) Measure(
        SimulatedBuilding building, int baud, int cards)
    {
        using var line = new PortLine(building, baud, On(baud));
        var clock = new PanelClock(TimeProvider.System);
        using var journal = new PanelJournal(
            new(Path.Combine(building.Folder, "journal.db"), "bench"), clock, NullLogger.Instance);
        List<TimeSpan> flushes = [];
        line.Told = told =>
        {
            if (told is not BusEvent.CardRead read) return;
            var door = (byte)(read.Address - FirstReader);
            var release = new OutputCommand([new(door, OutputAction.OnFor, TimeSpan.FromSeconds(1))]);
            var began = line.Now;
            journal.Append(Entry(clock), _ =>
            {
                flushes.Add(line.Now - began);
                line.Submit(new(flushes.Count, 1, release, BusUrgency.Release));
            });
        };

        // The first card compiles what the others use; it is not counted.
        for (var card = 0; card <= cards; card++)
        {
            building.PresentCard($"d{card % 2}-out");
            Wait(TimeSpan.FromMilliseconds(700 + 37 * (card % 11)));
        }

        return (Times([.. line.Notes], baud)[1..], flushes[1..]);
    }

    private static JournalDraft Entry(PanelClock clock) => new(
        RecordKinds.CardGranted, clock.Wall, clock.Now, "d0", "", CanonicalJson.Of(("reader", "d0-out")),
        JournalNeed.Required);

    // From the silence before the poll that fetched the card to the last character of OUT.
    private static List<TimeSpan> Times(IReadOnlyList<TapNote> notes, int baud)
    {
        List<TimeSpan> times = [];
        TapNote? asked = null, fetched = null;
        foreach (var note in notes)
        {
            if (note is { Written: false, Code: RawCode }) fetched = asked;
            if (note.Written) asked = note;
            if (note is not { Written: true, Code: OutCode } || fetched is null) continue;
            var (silence, sent) = (OsdpLimits.WireTime(2, baud), OsdpLimits.WireTime(note.Octets.Length, baud));
            times.Add(note.At + sent - (fetched.At - silence));
            fetched = null;
        }

        return times;
    }

    // What a line at that speed can carry within the latency that the site file's budget allows.
    private static int On(int baud) => baud < 19200 ? 4 : 16;

    private static void Wait(TimeSpan time)
    {
        using var never = new ManualResetEvent(initialState: false);
        never.WaitOne(time);
    }

    private static TimeSpan At(List<TimeSpan> times, double share) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));

    private static string Text(TimeSpan time) => $"{time.TotalMilliseconds:F1}";
}
