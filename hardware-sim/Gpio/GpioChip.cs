using System.Globalization;
using System.Text;

namespace HardwareSim.Gpio;

/// <summary>A GPIO chip of the building: what a panel drives, and what the building puts on its inputs.</summary>
/// <remarks>Touched by the floor's thread only. Like a real one it swallows what is written after it was pulled
/// out, and lets every output fall back when nobody holds it any more; its watchdog does the same for a panel
/// that hangs.</remarks>
internal sealed class GpioChip(int pins)
{
    /// <summary>A panel that is silent for longer has lost its outputs.</summary>
    public static readonly TimeSpan WatchdogAfter = TimeSpan.FromSeconds(3);

    private readonly bool[] inputs = [.. Enumerable.Repeat(true, pins)];
    private readonly bool?[] written = new bool?[pins];
    private readonly bool[] isOutput = new bool[pins];
    private readonly bool[] isWatched = new bool[pins];
    private TimeSpan heardAt;

    /// <summary>Hears of every output whose level changed: pin, high.</summary>
    public Action<TimeSpan, int, bool>? OutputChanged { get; set; }

    /// <summary>Carries a line to the panel; null while none is there.</summary>
    public Action<string>? ToPanel { get; private set; }

    /// <summary>Whether it was pulled out.</summary>
    public bool IsGone { get; private set; }

    /// <summary>When the watchdog would bite.</summary>
    public TimeSpan WakeAt => ToPanel is null || IsGone ? TimeSpan.MaxValue : heardAt + WatchdogAfter;

    /// <summary>A pin's level: what is driven, or pulled up.</summary>
    public bool Level(int pin) => isOutput[pin] ? written[pin] ?? true : inputs[pin];

    /// <summary>A panel came.</summary>
    public void Connect(TimeSpan now, Action<string> toPanel)
    {
        Release(now);
        (ToPanel, heardAt) = (toPanel, now);
    }

    /// <summary>The panel went: its outputs fall back.</summary>
    public void Disconnect(TimeSpan now, Action<string> toPanel)
    {
        if (ToPanel != toPanel) return;
        ToPanel = null;
        Release(now);
    }

    /// <summary>Pulls it out or puts it back.</summary>
    public void Pull(TimeSpan now, bool gone)
    {
        IsGone = gone;
        if (gone) Release(now);
    }

    /// <summary>The building puts a level on an input.</summary>
    public void Put(int pin, bool high)
    {
        if (inputs[pin] == high) return;
        inputs[pin] = high;
        if (!IsGone && !isOutput[pin] && !isWatched[pin]) ToPanel?.Invoke(Line($"edge {pin} {Digit(high)}"));
    }

    /// <summary>Inputs moved faster than lines of text can say; told together, each edge with its time.</summary>
    /// <param name="edges">In the order of their times.</param>
    /// <param name="dropped">So many edges before them the chip could not keep.</param>
    public void Put(IEnumerable<SimEdge> edges, int dropped = 0)
    {
        var told = new StringBuilder("edges");
        foreach (var edge in edges)
        {
            var isEdge = inputs[edge.Pin] != edge.High;
            inputs[edge.Pin] = edge.High;
            if (!isEdge || !isWatched[edge.Pin]) continue;
            told.Append(CultureInfo.InvariantCulture,
                $" {edge.Pin} {Digit(edge.High)} {edge.At.Ticks * TimeSpan.NanosecondsPerTick}");
        }
        if (IsGone) return;
        if (dropped > 0) ToPanel?.Invoke(Line($"lost {dropped}"));
        if (told.Length > "edges".Length) ToPanel?.Invoke(told.ToString());
    }

    /// <summary>Lets the watchdog look.</summary>
    public void Advance(TimeSpan now)
    {
        if (WakeAt > now) return;
        heardAt = now;
        Release(now);
    }

    /// <summary>A line of the panel.</summary>
    public void Hear(TimeSpan now, string line)
    {
        heardAt = now;
        var words = line.Split(' ');
        var pin = words.Length > 1 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number < pins ? number : -1;
        var answer = Answer(words, pin);
        if (answer is not null) ToPanel?.Invoke(answer);
        if (IsGone || pin < 0) return;
        var (before, wasOutput) = (Level(pin), isOutput[pin]);
        Do(words, pin);
        if ((wasOutput || isOutput[pin]) && Level(pin) != before) OutputChanged?.Invoke(now, pin, Level(pin));
    }

    private string? Answer(string[] words, int pin) => words[0] switch
    {
        "hello" when !IsGone => Line($"chip {pins}"),
        "read" when !IsGone && pin >= 0 => Line($"level {Digit(Level(pin))}"),
        "hello" or "read" => "error there is no such pin, or no chip",
        _ => null,
    };

    private void Do(string[] words, int pin)
    {
        switch (words[0])
        {
            case "out":
                isOutput[pin] = true;
                break;
            case "in" or "close":
                isOutput[pin] = false;
                written[pin] = null;
                break;
            case "watch":
                isWatched[pin] = true;
                break;
            case "write" when words.Length == 3:
                written[pin] = words[2] == "1";
                break;
        }
    }

    private void Release(TimeSpan now)
    {
        for (var pin = 0; pin < pins; pin++)
        {
            var before = Level(pin);
            var wasOutput = isOutput[pin];
            (isOutput[pin], isWatched[pin], written[pin]) = (false, false, null);
            if (wasOutput && !before) OutputChanged?.Invoke(now, pin, true);
        }
    }

    private static char Digit(bool high) => high ? '1' : '0';

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
