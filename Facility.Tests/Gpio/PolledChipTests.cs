using System.Collections.Concurrent;
using Facility.Devices.Gpio;
using Facility.Devices.Wiegand;
using Facility.Tests.Kit;

namespace Facility.Tests.Gpio;

/// <summary>A chip as some expanders are: no events, no time stamps.</summary>
public sealed class PolledChipTests : IDisposable
{
    private const int Out = Expander.Out, In = Expander.In;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<GpioEvent> told = new();
    private readonly Expander expander = new();
    private readonly GpioBank bank;

    public PolledChipTests() => bank = new(
        new([new(Out, true, true), new(In, false, true)], () => new OpenChip(new(expander)), TimeProvider.System)
        {
            Readers = [new(2, 3, WiegandFormat.Of(26))],
        }, told.Enqueue);

    [Fact]
    public async Task Its_inputs_are_read_often_enough_for_a_contact()
    {
        expander.Levels[In] = true;
        await Until(told => told is GpioEvent.Changed { Pin: In, Active: true });
        await Eventually.Holds(() => told.OfType<GpioEvent.Confirmed>().Count() > 2, Soon, () => "not confirmed");

        // A chip that tells edges is read once for each of these.
        Assert.InRange(expander.Reads, 12, int.MaxValue);
        Assert.True(GpioLimits.PollEvery * 2 < TimeSpan.FromMilliseconds(50));
        Assert.DoesNotContain(told, one => one is GpioEvent.Lost);
    }

    [Fact]
    public async Task It_reads_no_Wiegand_reader_and_says_so()
    {
        await Until(told => told is GpioEvent.ReadersBlind);
        bank.Drive(new(Out, true));
        await Eventually.Holds(() => expander.Levels[Out], Soon, () => "not driven");
    }

    [Fact]
    public async Task A_level_that_does_not_read_back_is_told()
    {
        await Until(told => told is GpioEvent.Found);
        expander.IsDeaf = true;
        bank.Drive(new(Out, true));

        await Until(told => told is GpioEvent.WriteLost { Pin: Out });
    }

    public void Dispose() => bank.Dispose();

    private Task Until(Predicate<GpioEvent> holds) => Eventually.Holds(
        () => told.Any(one => holds(one)), Soon, () => string.Join(", ", told));
}
