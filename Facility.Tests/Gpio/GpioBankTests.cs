using System.Collections.Concurrent;
using System.Diagnostics;
using Facility.Contracts.Ids;
using Facility.Devices.Gpio;
using Facility.Tests.Kit;
using HardwareSim.Gpio;

namespace Facility.Tests.Gpio;

/// <summary>The panel's chip over a real socket: our driver at one end, hardware-sim's chip at the other.</summary>
public sealed class GpioBankTests : IDisposable
{
    private const int Out = 0, In = 1;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly string folder = Directory.CreateTempSubdirectory("gpio-").FullName;
    private readonly ConcurrentQueue<GpioEvent> told = new();
    private readonly ConcurrentQueue<(int Pin, bool High)> driven = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly GpioChip chip = new(2);
    private readonly BodyThread thread;
    private readonly GpioPort port;
    private readonly GpioBank bank;

    public GpioBankTests()
    {
        thread = new("test-floor", Advance, () => clock.Elapsed);
        chip.OutputChanged += (_, pin, high) => driven.Enqueue((pin, high));
        port = new(Path.Combine(folder, "chip"), chip, thread);
        thread.Start();
        port.Start();
        bank = new(new(
            [new(Out, true, false), new(In, false, false)], () => GpioEndpoint.Open(port.Address),
            TimeProvider.System), told.Enqueue);
    }

    [Fact]
    public async Task A_pulse_reaches_the_other_process_and_ends_by_itself()
    {
        await Until<GpioEvent.Found>();
        bank.Drive(new(Out, true, TimeSpan.FromMilliseconds(100)));

        await Eventually.Holds(() => driven.Count == 2, Soon, () => $"driven {driven.Count}");
        Assert.Equal([(Out, false), (Out, true)], driven);
    }

    [Fact]
    public async Task An_edge_of_an_input_is_told_by_its_own_polarity()
    {
        await Until<GpioEvent.Found>();
        thread.Post(_ => chip.Put(In, false));

        await Eventually.Holds(() => told.Contains(new GpioEvent.Changed(In, true)), Soon, () => "no edge");
    }

    [Fact]
    public async Task A_write_to_a_chip_that_was_pulled_out_is_lost_and_said_to_be()
    {
        await Until<GpioEvent.Found>();
        thread.Post(now => chip.Pull(now, gone: true));
        await Until<GpioEvent.Lost>();
        bank.Drive(new(Out, true, TimeSpan.FromMilliseconds(100)));

        Assert.Contains(new GpioEvent.WriteLost(Out), told);
        Assert.Empty(driven);
    }

    [Fact]
    public async Task A_chip_that_comes_back_is_found_again_and_nothing_old_is_driven()
    {
        await Until<GpioEvent.Found>();
        thread.Post(now => chip.Pull(now, gone: true));
        await Until<GpioEvent.Lost>();
        bank.Drive(new(Out, true));
        thread.Post(now => chip.Pull(now, gone: false));

        await Eventually.Holds(() => told.OfType<GpioEvent.Found>().Count() == 2, Soon, () => "not found again");
        await Eventually.Holds(() => told.Last() is GpioEvent.Confirmed, Soon, () => "not confirmed");
        Assert.Empty(driven);
    }

    [Fact]
    public async Task A_panel_that_dies_leaves_no_level_standing()
    {
        await Until<GpioEvent.Found>();
        bank.Drive(new(Out, true));
        await Eventually.Holds(() => driven.Count == 1, Soon, () => "not driven");
        bank.Dispose();

        await Eventually.Holds(() => driven.Count == 2, Soon, () => "the level stands");
        Assert.Equal((Out, true), driven.Last());
    }

    public void Dispose()
    {
        bank.Dispose();
        port.Dispose();
        thread.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private TimeSpan Advance(TimeSpan now)
    {
        chip.Advance(now);
        return chip.WakeAt;
    }

    private Task Until<T>() where T : GpioEvent =>
        Eventually.Holds(() => told.OfType<T>().Any(), Soon, () => $"no {typeof(T).Name}");
}
