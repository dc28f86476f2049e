using System.Collections.Concurrent;
using System.Globalization;

namespace Facility.Devices.Gpio;

/// <summary>Edges that a chip in another process stamped and numbered itself.</summary>
internal sealed class SimulatedEdges(Func<int, bool> isHigh) : IEdgeSource
{
    private readonly BlockingCollection<GpioEdge> waiting = new(GpioLimits.WaitingMax);
    private uint number;

    /// <inheritdoc/>
    public int Read(Span<GpioEdge> into, TimeSpan waitMax)
    {
        var count = 0;
        while (count < into.Length && waiting.TryTake(out var edge, count == 0 ? waitMax : TimeSpan.Zero))
            into[count++] = edge;
        return count > 0 || !waiting.IsCompleted ? count : throw new IOException("The chip does not answer.");
    }

    /// <inheritdoc/>
    public bool IsHigh(int pin) => isHigh(pin);

    /// <summary>Words of threes: pin, level, nanoseconds.</summary>
    public void Hear(ReadOnlySpan<string> words)
    {
        for (; words.Length >= 3; words = words[3..])
        {
            var at = TimeSpan.FromTicks(Number(words[2]) / TimeSpan.NanosecondsPerTick);
            // A reader that is not read drops edges as a kernel does; the gap in the numbers tells.
            waiting.TryAdd(new((int)Number(words[0]), words[1] == "1", at, unchecked(++number)));
        }
    }

    /// <summary>So many edges were dropped before they came here.</summary>
    public void Lose(string count) => number = unchecked(number + (uint)Number(count));

    /// <summary>No more will come.</summary>
    public void End() => waiting.CompleteAdding();

    /// <inheritdoc/>
    public void Dispose()
    {
        // The chip's thread may still hear edges; they go nowhere.
    }

    private static long Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new IOException($"'{text}' is no number.");
}
