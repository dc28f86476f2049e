using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Device.Gpio;
using System.Net.Sockets;

namespace Facility.Devices.Gpio;

/// <summary>A panel's chip on its own thread: opens it, reads edges, drives outputs and reads them back, and
/// looks for it again when it is gone.</summary>
public sealed class GpioBank : IGpioBank, IDisposable
{
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
        GpioController? chip = null;
        try
        {
            chip = settings.Open();
            Prepare(chip);
            while (!stopping) Turn(chip);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            open = false;
            TellLost(gone.Message);
        }
        finally
        {
            open = false;
            if (chip is not null) Close(chip);
        }
    }

    private void Prepare(GpioController chip)
    {
        waiting.Clear();
        levels.Clear();
        ordered.Clear();
        pulseEnds.Clear();
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
        chip.RegisterCallbackForPinValueChangedEvent(
            pin.Number, PinEventTypes.Rising | PinEventTypes.Falling,
            (_, change) => Put(new(null, change.PinNumber, change.ChangeType is PinEventTypes.Rising)));
        Heard(pin, Read(chip, pin));
    }

    private void Turn(GpioController chip)
    {
        var probeAt = Now + GpioLimits.ProbeEvery;
        while (!stopping && Now < probeAt)
        {
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
        if (Write(chip, pins[order.Pin], order.Active) && order.For is { } time) pulseEnds[order.Pin] = Now + time;
        else pulseEnds.Remove(order.Pin);
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
        foreach (var pin in pins.Values)
        {
            var active = Read(chip, pin);
            if (!pin.IsOutput) Heard(pin, active);
            else if (active != ordered[pin.Number]) Write(chip, pin, ordered[pin.Number]);
        }
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
    private static void Close(GpioController chip)
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
