using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Osdp;

public sealed class FaultyLineTests(ITestOutputHelper output)
{
    // What a line that delays and doubles frames makes of a dialogue, however well both sides speak: a copy of
    // a reply that the panel hears late is not in the capture, and its sequence number comes round after three.
    private static readonly ComplaintKind[] ByDelay =
    [
        ComplaintKind.ReplyWithoutCommand, ComplaintKind.ReplyFromOther, ComplaintKind.ReplySequence,
        ComplaintKind.WentOnUnanswered,
    ];

    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(100);
    private readonly List<WireSighting> seen = [];
    private readonly Dictionary<long, CommandOutcome> outcomes = [];

    [Theory]
    [InlineData(1, 0.02)]
    [InlineData(2, 0.10)]
    [InlineData(3, 0.30)]
    public void An_output_acts_exactly_once_or_its_outcome_is_unanswered(int seed, double ratio)
    {
        var faults = new SeededFaults(seed, ratio);
        VirtualLine line = null!;
        var body = new RecordingBody(() => line.Now);
        line = NewLine(body, faults);

        long ticket = 0;
        while (line.Counters.Sent < 10_000)
        {
            var before = body.Outputs.Count(change => change.On);
            Submit(line, ++ticket);
            var until = line.Now + TimeSpan.FromSeconds(3);
            while (!outcomes.ContainsKey(ticket) && line.Now < until) line.RunFor(TimeSpan.FromMilliseconds(20));
            line.RunFor(TimeSpan.FromMilliseconds(600));

            Judge(ticket, body.Outputs.Count(change => change.On) - before, seed);
        }

        AssertPulsesAreWhole(body, seed);
        AssertWireIsClean(seed);
        output.WriteLine($"seed {seed}: {line.Counters}, {faults.Done} faults, " + string.Join(", ",
            from outcome in outcomes.Values group outcome by outcome into kind select $"{kind.Key} {kind.Count()}"));
        Assert.Contains(CommandOutcome.Acknowledged, outcomes.Values);
    }

    private void Judge(long ticket, int pulses, int seed)
    {
        Assert.True(outcomes.TryGetValue(ticket, out var outcome), $"seed {seed}: order {ticket} never ended");
        var allowed = outcome switch
        {
            CommandOutcome.Acknowledged => pulses == 1,
            CommandOutcome.Unanswered => pulses is 0 or 1,
            _ => pulses == 0,
        };
        Assert.True(allowed, $"seed {seed}: order {ticket} ended {outcome} and acted {pulses} times");
    }

    // An order executed twice shortly one after the other would show as one pulse that lasts too long.
    private static void AssertPulsesAreWhole(RecordingBody body, int seed)
    {
        foreach (var pair in body.Outputs.Chunk(2).Where(pair => pair.Length == 2))
        {
            Assert.True(pair[0].On && !pair[1].On, $"seed {seed}");
            var lasted = pair[1].At - pair[0].At;
            Assert.True(lasted == Pulse, $"seed {seed}: a pulse of {lasted} at {pair[0].At}");
        }
    }

    // Seen before any damage, so both sides must have spoken well, whatever of it arrived.
    private void AssertWireIsClean(int seed)
    {
        var verdict = WireJudge.Judge(seen.Select(sighting =>
            new Utterance(sighting.End, sighting.FromPanel, sighting.Octets.ToArray())));
        var ours = verdict.Complaints.Where(complaint => !ByDelay.Contains(complaint.Kind)).ToList();
        Assert.True(ours.Count == 0, $"seed {seed}: {verdict with { Complaints = ours }}");
        Assert.Equal(seen.Count, verdict.Frames.Count);
        Assert.All(verdict.Frames, read => Assert.Equal(1, read.Frame.Marks));
    }

    private VirtualLine NewLine(RecordingBody body, SeededFaults faults)
    {
        List<PeripheralEngine> peripherals =
        [
            new(new(1, Outputs: 0, Inputs: 0, Readers: 1, Keypad: true, Serial: 1), new QuietBody()),
            new(new(2, Outputs: 1, Inputs: 2, Readers: 0, Keypad: false, Serial: 2), body),
            new(new(3, Outputs: 2, Inputs: 2, Readers: 0, Keypad: false, Serial: 3), new QuietBody()),
        ];
        var line = new VirtualLine(new(38400, [1, 2, 3]), peripherals, TimeSpan.FromMilliseconds(3), faults)
        {
            Seen = seen.Add,
            Told = told =>
            {
                if (told is BusEvent.CommandEnded ended) outcomes.Add(ended.Ticket, ended.Outcome);
            },
        };
        line.Tell(new BusInput.LinkUp());
        line.RunFor(TimeSpan.FromSeconds(3));
        return line;
    }

    private static void Submit(VirtualLine line, long ticket) => line.Tell(new BusInput.Submit(new(
        ticket, 2, new OutputCommand([new(0, OutputAction.OnFor, Pulse)]), BusUrgency.Release,
        line.Now + TimeSpan.FromSeconds(2))));
}
