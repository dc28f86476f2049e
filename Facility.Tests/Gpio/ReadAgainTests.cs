using System.Collections.Concurrent;
using System.Device.Gpio;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;
using Facility.Tests.Kit;

namespace Facility.Tests.Gpio;

/// <summary>What the reading every 500 ms finds that nothing else told, and what it must not do.</summary>
public sealed class ReadAgainTests : IDisposable
{
    private const int Out = Expander.Out, In = Expander.In;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<GpioEvent> told = new();
    private readonly Expander chip = new() { LosesEdges = true };
    private readonly GpioBank bank;
    private volatile bool isWatchGone;

    public ReadAgainTests() => bank = new(
        new(
            [new(Out, true, true), new(In, false, true)], () => new OpenChip(new(chip), _ => new Edges(this)),
            TimeProvider.System)
        {
            Readers = [new(2, 3, WiegandFormat.Of(26))],
        }, told.Enqueue);

    [Fact]
    public async Task A_lost_edge_is_told_by_it()
    {
        await Confirmed();
        chip.Levels[In] = true;

        await Until(told => told is GpioEvent.Changed { Pin: In, Active: true });
    }

    [Fact]
    public async Task An_output_that_falls_back_by_itself_is_written_again()
    {
        await Confirmed();
        bank.Drive(new(Out, true));
        await Eventually.Holds(() => chip.Levels[Out], Soon, () => "not driven");
        chip.Levels[Out] = false;

        await Eventually.Holds(() => chip.Levels[Out], Soon, () => "not written again");
    }

    [Fact]
    public async Task A_pulse_that_was_lost_is_not_begun_late_and_without_an_end()
    {
        await Confirmed();
        chip.IsDeaf = true;
        bank.Drive(new(Out, true, TimeSpan.FromMilliseconds(100)));
        await Until(told => told is GpioEvent.WriteLost { Pin: Out });
        chip.IsDeaf = false;
        await Confirmed();
        await Confirmed();

        Assert.False(chip.Levels[Out]);
    }

    [Fact]
    public async Task Wires_of_a_reader_that_cannot_be_watched_any_more_are_a_chip_that_is_gone()
    {
        await Confirmed();
        isWatchGone = true;

        await Until(told => told is GpioEvent.Lost { Because: "unplugged" });
    }

    public void Dispose() => bank.Dispose();

    private async Task Confirmed()
    {
        var before = told.Count(one => one is GpioEvent.Confirmed);
        await Eventually.Holds(
            () => told.Count(one => one is GpioEvent.Confirmed) > before, Soon, () => string.Join(", ", told));
    }

    private Task Until(Predicate<GpioEvent> holds) => Eventually.Holds(
        () => told.Any(one => holds(one)), Soon, () => string.Join(", ", told));

    private sealed class Edges(ReadAgainTests test) : IEdgeSource
    {
        private readonly ManualResetEventSlim never = new();

        public int Read(Span<GpioEdge> into, TimeSpan waitMax)
        {
            if (test.isWatchGone) throw new IOException("unplugged");
            never.Wait(waitMax, CancellationToken.None);
            return 0;
        }

        public bool IsHigh(int pin) => true;

        public void Dispose() => never.Dispose();
    }
}
