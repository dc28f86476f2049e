using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Links;

/// <summary>A line at work: one thread that joins a port with a <see cref="BusEngine"/>.</summary>
/// <remarks>The thread waits in the port itself until octets, a deadline or a command come; it owns no timer.
/// A port that fails is closed and opened anew, less often each time. Events are told on the line's thread:
/// whoever takes them hands them on and returns at once.</remarks>
public sealed class LineWorker : ILine, IDisposable
{
    private const int OctetsMax = 4096;
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);
    private static readonly BusInput Tick = new BusInput.Tick();
    private readonly ConcurrentQueue<BusInput> submitted = new();
    private readonly AutoResetEvent bell = new(initialState: false);
    private readonly LineBackoff backoff = new();
    private readonly byte[] octets = new byte[OctetsMax];
    private readonly BusInput.Received?[] received = new BusInput.Received?[OctetsMax + 1];
    private readonly LineWorkerSettings settings;
    private readonly Action<LineId, BusEvent> sink;
    private readonly Thread thread;
    private BusEngine engine;
    private volatile IByteLink? link;
    private volatile bool stopping;
    private string downBecause = "";
    private TimeSpan wakeAt;

    /// <summary>Opens the port once and starts the thread; a port that is only absent is tried again later.</summary>
    /// <exception cref="PortClaimedException">Another process has the port: nothing was started.</exception>
    public LineWorker(LineWorkerSettings settings, Action<LineId, BusEvent> sink)
    {
        (this.settings, this.sink) = (settings, sink);
        engine = NewEngine();
        var first = TryOpen(out var failure);
        if (failure is PortClaimedException claimed) throw claimed;

        thread = new(() => Run(first, failure)) { IsBackground = true, Name = $"line {settings.Id}" };
        thread.Start();
    }

    /// <inheritdoc/>
    public LineId Id => settings.Id;

    /// <summary>The line's counts; read from any thread, perhaps torn between two steps.</summary>
    public BusCounters Counters => engine.Counters;

    /// <inheritdoc/>
    public void Submit(BusCommand command) => Tell(new BusInput.Submit(command));

    /// <inheritdoc/>
    public void Tell(BusInput input)
    {
        submitted.Enqueue(input);
        Ring();
    }

    /// <summary>Stops the thread and closes the port; what was open ends as unanswered.</summary>
    public void Dispose()
    {
        if (stopping) return;
        stopping = true;
        Ring();
        thread.Join();
        bell.Dispose();
    }

    // With the keys of this moment: those of the start may have been retired since.
    private BusEngine NewEngine() => new(settings.Bus with { Channels = settings.Channels() });

    private TimeSpan Now => settings.Time.GetElapsedTime(settings.Origin);

    private void Ring()
    {
        bell.Set();
        link?.Wake();
    }

    private void Run(IByteLink? first, IOException? failure)
    {
        if (first is not null) Begin(first);
        else Fail(failure!);

        while (!stopping)
        {
            if (link is null) WaitForPort();
            else Serve();
        }

        if (link is not null) Lose("The line was stopped.");
    }

    private void Serve()
    {
        try
        {
            while (!stopping)
            {
                while (submitted.TryDequeue(out var told)) Step(told);
                var wait = wakeAt - Now;
                var count = link!.Read(octets, wait < WaitMax ? wait : WaitMax);
                Step(count > 0 ? Received(count) : Tick);
            }
        }
        catch (IOException gone)
        {
            Lose(gone.Message);
        }
        catch (InvariantBrokenException broken)
        {
            // The smallest unit stops: this line starts from nothing, its doors count as unknown meanwhile.
            engine = NewEngine();
            Lose(broken.Message);
            foreach (var address in settings.Bus.Peripherals) sink(Id, new BusEvent.PeripheralOffline(address));
        }
    }

    private void WaitForPort()
    {
        var wait = backoff.TryAt - Now;
        if (wait > TimeSpan.Zero) bell.WaitOne(wait);
        while (submitted.TryDequeue(out var told)) Step(told);
        if (stopping || Now < backoff.TryAt) return;

        if (TryOpen(out var failure) is { } opened) Begin(opened);
        else Fail(failure!);
    }

    private IByteLink? TryOpen(out IOException? failure)
    {
        failure = null;
        try
        {
            return settings.Open();
        }
        catch (IOException failed)
        {
            failure = failed;
            return null;
        }
    }

    private void Begin(IByteLink opened)
    {
        link = opened;
        downBecause = "";
        backoff.Opened(Now);
        engine.GapMax = opened.Traits.InterCharacterMax;
        sink(Id, new BusEvent.LineChanged(Up: true, opened.Traits.Description));
        Step(new BusInput.LinkUp());
    }

    private void Fail(IOException failure)
    {
        backoff.Failed(Now);
        if (failure.Message == downBecause) return;
        downBecause = failure.Message;
        sink(Id, new BusEvent.LineChanged(Up: false, downBecause));
    }

    private void Lose(string because)
    {
        link!.Dispose();
        link = null;
        downBecause = because;
        backoff.Lost(Now);
        sink(Id, new BusEvent.LineChanged(Up: false, because));
        Step(new BusInput.LinkDown());
    }

    // One for each size, kept: a line that only polls allocates nothing here.
    private BusInput.Received Received(int count) => received[count] ??= new(octets.AsMemory(0, count));

    private void Step(BusInput input)
    {
        var step = engine.Step(Now, input);
        wakeAt = step.WakeAt;

        // Told before anything is written: a port that fails now must not swallow what is already known.
        foreach (var happened in step.Events) sink(Id, happened);
        if (!step.Transmit.IsEmpty) link!.Write(step.Transmit.Span);
    }
}
