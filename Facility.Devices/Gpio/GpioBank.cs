using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Device.Gpio;
using System.Net.Sockets;
using Facility.Devices.Wiegand;

namespace Facility.Devices.Gpio;

/// <summary>A panel's chip on its own thread: opens it, reads edges, drives outputs and reads them back, and
/// looks for it again when it is gone.</summary>
public sealed class GpioBank : IGpioBank, IDisposable
{
    private const string NoStamps = "this kind of GPIO chip gives edges no time stamps";
    private readonly FrozenDictionary<int, GpioPin> pins;
    private readonly Dictionary<int, bool> levels = [];
    private readonly Dictionary<int, bool> ordered = [];
    private readonly Dictionary<int, TimeSpan> pulseEnds = [];
    private readonly ConcurrentQueue<Waiting> waiting = new();
    private readonly AutoResetEvent bell = new(initialState: false);
    private readonly GpioBankSettings settings;
    private readonly Action<GpioEvent> sink;
    private readonly Thread thread;
    private readonly long start;
    private volatile bool stopping;
    private volatile bool open;
    private TimeSpan probeEvery;
    private TimeSpan confirmAt;
    private bool lostTold;

    /// <summary>Starts at once; events go to the sink from the bank's thread.</summary>
    public GpioBank(GpioBankSettings settings, Action<GpioEvent> sink)
    {
        this.settings = settings;
        this.sink = sink;
        start = settings.Time.GetTimestamp();
        pins = settings.Pins.ToFrozenDictionary(pin => pin.Number);
        thread = new(Run) { IsBackground = true, Name = "gpio" };
        thread.Start();
    }

    /// <inheritdoc/>
    public void Drive(GpioOrder order)
    {
        // A chip that is not there takes no orders: one executed after its return would come late.
        if (!open) sink(new GpioEvent.WriteLost(order.Pin));
        else Put(new(order, 0, false));
    }

    /// <summary>Lets go of the chip; every output falls back to what its board makes of it.</summary>
    public void Dispose()
    {
        if (stopping) return;
        stopping = true;
        bell.Set();
        thread.Join();
        bell.Dispose();
    }

    private TimeSpan Now => settings.Time.GetElapsedTime(start);

    private void Run()
    {
        while (!stopping)
        {
            Serve();
            if (!stopping) bell.WaitOne(GpioLimits.ReopenAfter);
        }
    }

    private void Serve()
    {
        OpenChip? chip = null;
        WiegandWatch? readers = null;
        try
        {
            chip = settings.Open();
            readers = Watch(chip);
            Prepare(chip.Pins);
            if (readers is null && !settings.Readers.IsEmpty) sink(new GpioEvent.ReadersBlind(NoStamps));
            while (!stopping) Turn(chip.Pins, readers);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            open = false;
            TellLost(gone.Message);
        }
        finally
        {
            open = false;
            readers?.Dispose();
            if (chip is not null) Close(chip);
        }
    }

    private WiegandWatch? Watch(OpenChip chip) =>
        !settings.Readers.IsEmpty
        && chip.Watch([.. settings.Readers.SelectMany(one => new[] { one.D0, one.D1 })]) is { } source
            ? new(source, settings, sink, Ring)
            : null;

    private void Prepare(GpioController chip)
    {
        waiting.Clear();
        levels.Clear();
        ordered.Clear();
        pulseEnds.Clear();
        (probeEvery, confirmAt) = (GpioLimits.ProbeEvery, TimeSpan.Zero);
        foreach (var pin in pins.Values.Where(pin => pin.IsOutput))
        {
            chip.OpenPin(pin.Number, PinMode.Output, Level(pin, active: false));
            ordered[pin.Number] = false;
        }
        foreach (var pin in pins.Values.Where(pin => !pin.IsOutput)) PrepareInput(chip, pin);
        open = true;
        lostTold = false;
        sink(new GpioEvent.Found());
    }

    private void PrepareInput(GpioController chip, GpioPin pin)
    {
        var pulled = pin.ActiveHigh ? PinMode.InputPullDown : PinMode.InputPullUp;
        chip.OpenPin(pin.Number, chip.IsPinModeSupported(pin.Number, pulled) ? pulled : PinMode.Input);
        if (!Listen(chip, pin)) probeEvery = GpioLimits.PollEvery;
        Heard(pin, Read(chip, pin));
    }

    // Expanders without an interrupt wire have no events: each says so by an exception of its own.
    private bool Listen(GpioController chip, GpioPin pin)
    {
        try
        {
            chip.RegisterCallbackForPinValueChangedEvent(
                pin.Number, PinEventTypes.Rising | PinEventTypes.Falling,
                (_, change) => Put(new(null, change.PinNumber, change.ChangeType is PinEventTypes.Rising)));
            return true;
        }
        // Drivers without events say so in any of these three ways; their pins are read often instead.
        catch (Exception none) when (none is NotImplementedException or NotSupportedException
            or InvalidOperationException)
        {
            return false;
        }
    }

    private void Turn(GpioController chip, WiegandWatch? readers)
    {
        var probeAt = Now + probeEvery;
        while (!stopping && Now < probeAt)
        {
            if (readers?.Failure is { } because) throw new IOException(because);
            while (waiting.TryDequeue(out var next)) Take(chip, next);
            EndPulses(chip);
            var wakeAt = pulseEnds.Values.Append(probeAt).Min();
            if (wakeAt > Now) bell.WaitOne(wakeAt - Now + TimeSpan.FromMilliseconds(1));
        }
        if (!stopping) Probe(chip);
    }

    private void Take(GpioController chip, Waiting next)
    {
        if (next.Order is not { } order)
        {
            Heard(pins[next.Pin], next.High == pins[next.Pin].ActiveHigh);
            return;
        }
        pulseEnds.Remove(order.Pin);
        var isWritten = Write(chip, pins[order.Pin], order.Active);
        if (order.For is not { } time) return;

        // A pulse that was lost is over: the next reading must not begin it late, and without an end.
        if (isWritten) pulseEnds[order.Pin] = Now + time;
        else ordered[order.Pin] = false;
    }

    private void EndPulses(GpioController chip)
    {
        foreach (var pin in pulseEnds.Where(one => one.Value <= Now).Select(one => one.Key).ToArray())
        {
            pulseEnds.Remove(pin);
            Write(chip, pins[pin], active: false);
        }
    }

    private bool Write(GpioController chip, GpioPin pin, bool active)
    {
        ordered[pin.Number] = active;
        chip.Write(pin.Number, Level(pin, active));
        if (Read(chip, pin) == active) return true;
        sink(new GpioEvent.WriteLost(pin.Number));
        return false;
    }

    // Whatever edges said or did not say: this is how it is. It also keeps a watchdog quiet.
    private void Probe(GpioController chip)
    {
        foreach (var pin in pins.Values.Where(pin => !pin.IsOutput)) Heard(pin, Read(chip, pin));
        if (Now < confirmAt) return;
        confirmAt = Now + GpioLimits.ProbeEvery;
        foreach (var pin in pins.Values.Where(pin => pin.IsOutput))
            if (Read(chip, pin) != ordered[pin.Number]) Write(chip, pin, ordered[pin.Number]);
        sink(new GpioEvent.Confirmed());
    }

    private void Heard(GpioPin pin, bool active)
    {
        if (levels.TryGetValue(pin.Number, out var was) && was == active) return;
        levels[pin.Number] = active;
        sink(new GpioEvent.Changed(pin.Number, active));
    }

    private void Put(Waiting next)
    {
        if (waiting.Count < GpioLimits.WaitingMax) waiting.Enqueue(next);
        Ring();
    }

    private void Ring()
    {
        if (!stopping) bell.Set();
    }

    private void TellLost(string because)
    {
        if (lostTold) return;
        lostTold = true;
        sink(new GpioEvent.Lost(because));
    }

    private static bool Read(GpioController chip, GpioPin pin) =>
        chip.Read(pin.Number) == PinValue.High == pin.ActiveHigh;

    private static PinValue Level(GpioPin pin, bool active) =>
        active == pin.ActiveHigh ? PinValue.High : PinValue.Low;

    // A vanished chip throws while it is put away, from a thread of its own at worst; that is no news.
    private static void Close(OpenChip chip)
    {
        try
        {
            chip.Dispose();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return;
        }
    }

    private static bool IsGone(Exception trouble) =>
        trouble is IOException or SocketException or InvalidOperationException or ObjectDisposedException
            or UnauthorizedAccessException or AggregateException or System.Device.Gpio.Drivers.GpiodException;

    private readonly record struct Waiting(GpioOrder? Order, int Pin, bool High);
}
