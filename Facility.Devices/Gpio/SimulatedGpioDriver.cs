using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Device.Gpio;
using System.Globalization;

namespace Facility.Devices.Gpio;

/// <summary>A chip in another process, spoken with in lines of text; hardware-sim has the other end.</summary>
/// <remarks>It mimics what real chips were seen to do: a write to one that has vanished returns as if all were
/// well, and only a read fails. The lines are in <c>docs/gpio.md</c>.</remarks>
public sealed class SimulatedGpioDriver : GpioDriver
{
    private readonly BlockingCollection<string> answers = [];
    private readonly ConcurrentDictionary<int, PinChangeEventHandler> handlers = new();
    private readonly ConcurrentDictionary<int, PinMode> modes = new();
    private readonly SimulatedEdges edges;
    private readonly Lock asking = new();
    private readonly StreamReader reader;
    private readonly StreamWriter writer;
    private readonly Thread thread;

    /// <summary>Speaks over a stream, which it owns.</summary>
    /// <exception cref="IOException">The other end does not begin as a chip does.</exception>
    public SimulatedGpioDriver(Stream stream)
    {
        edges = new(pin => Read(pin) == PinValue.High);
        reader = new(stream);
        writer = new(stream) { AutoFlush = true, NewLine = "\n" };
        thread = new(Listen) { IsBackground = true, Name = "gpio-lines" };
        thread.Start();
        PinCount = Number(Ask("hello", "chip"));
    }

    /// <summary>Has the chip stamp and number the edges of these pins; they need not be opened.</summary>
    public IEdgeSource Watch(ImmutableArray<int> pins)
    {
        foreach (var pin in pins) Say($"watch {pin}");
        // Answered in order: from here on no edge is missed.
        _ = Read(pins[0]);
        return edges;
    }

    /// <inheritdoc/>
    protected override int PinCount { get; }

    /// <inheritdoc/>
    protected override void OpenPin(int pinNumber) => modes[pinNumber] = PinMode.Input;

    /// <inheritdoc/>
    protected override void ClosePin(int pinNumber)
    {
        modes.TryRemove(pinNumber, out _);
        Say($"close {pinNumber}");
    }

    /// <inheritdoc/>
    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
        modes[pinNumber] = mode;
        Say($"{(mode is PinMode.Output ? "out" : "in")} {pinNumber}");
    }

    /// <inheritdoc/>
    protected override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue)
    {
        // The level first: a line that became an output must not show another one meanwhile.
        if (mode is PinMode.Output) Write(pinNumber, initialValue);
        SetPinMode(pinNumber, mode);
    }

    /// <inheritdoc/>
    protected override PinMode GetPinMode(int pinNumber) => modes[pinNumber];

    /// <inheritdoc/>
    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) =>
        mode is PinMode.Input or PinMode.InputPullUp or PinMode.InputPullDown or PinMode.Output;

    /// <inheritdoc/>
    protected override PinValue Read(int pinNumber) =>
        Number(Ask($"read {pinNumber}", "level")) != 0 ? PinValue.High : PinValue.Low;

    /// <inheritdoc/>
    protected override void Write(int pinNumber, PinValue value) => Say($"write {pinNumber} {(int)value}");

    /// <inheritdoc/>
    protected override void AddCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        handlers.AddOrUpdate(pinNumber, callback, (_, known) => known + callback);

    /// <inheritdoc/>
    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        handlers.TryRemove(pinNumber, out _);

    /// <inheritdoc/>
    protected override WaitForEventResult WaitForEvent(
        int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource<PinEventTypes>();
        PinChangeEventHandler watch = (_, change) =>
        {
            if (eventTypes.HasFlag(change.ChangeType)) seen.TrySetResult(change.ChangeType);
        };
        AddCallbackForPinValueChangedEvent(pinNumber, eventTypes, watch);
        try
        {
            seen.Task.Wait(cancellationToken);
            return new() { EventTypes = seen.Task.Result };
        }
        catch (OperationCanceledException)
        {
            return new() { TimedOut = true };
        }
        finally
        {
            RemoveCallbackForPinValueChangedEvent(pinNumber, watch);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
            if (Thread.CurrentThread != thread) thread.Join();
            answers.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Listen()
    {
        try
        {
            while (reader.ReadLine() is { } line) Hear(line);
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The other end is gone; whoever asks now is told so.
        }
        answers.CompleteAdding();
        edges.End();
    }

    private void Hear(string line)
    {
        string[] words = line.Split(' ');
        if (words is ["edges", ..]) edges.Hear(words.AsSpan(1));
        else if (words is ["lost", var count]) edges.Lose(count);
        else if (words is ["edge", var pin, var level]) Hear(pin, level);
        else answers.Add(line);
    }

    private void Hear(string pin, string level)
    {
        var number = int.Parse(pin, CultureInfo.InvariantCulture);
        if (handlers.TryGetValue(number, out var handler))
            handler(this, new(level == "1" ? PinEventTypes.Rising : PinEventTypes.Falling, number));
    }

    private string Ask(string question, string answerBegins)
    {
        lock (asking)
        {
            if (!TrySay(question)) throw Gone();
            if (!answers.TryTake(out var answer, GpioLimits.AnswerWaitMax)) throw Gone();
            return answer.StartsWith($"{answerBegins} ", StringComparison.Ordinal)
                ? answer[(answerBegins.Length + 1)..]
                : throw new IOException($"The chip answers '{answer}'.");
        }
    }

    private void Say(string line)
    {
        lock (asking) TrySay(line);
    }

    private bool TrySay(string line)
    {
        try
        {
            writer.WriteLine(line);
            return true;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static IOException Gone() => new("The chip does not answer.");

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new IOException($"'{text}' is no number.");
}
