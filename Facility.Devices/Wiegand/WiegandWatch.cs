using System.Collections.Immutable;
using Facility.Devices.Gpio;

namespace Facility.Devices.Wiegand;

/// <summary>Reads the edges of all Wiegand readers of a chip on a thread of its own.</summary>
/// <remarks>Apart from the bank's thread: reading pins back must not make edges wait.</remarks>
internal sealed class WiegandWatch : IDisposable
{
    private const int ReadAtOnce = 64;
    private readonly IEdgeSource source;
    private readonly ImmutableArray<WiegandLine> readers;
    private readonly TimeProvider time;
    private readonly Action failed;
    private readonly Thread thread;
    private readonly long start;
    private volatile bool stopping;
    private uint number;

    /// <summary>Starts at once; the source is its own.</summary>
    public WiegandWatch(IEdgeSource source, GpioBankSettings settings, Action<GpioEvent> sink, Action failed)
    {
        (this.source, time, this.failed) = (source, settings.Time, failed);
        start = time.GetTimestamp();
        readers = [.. settings.Readers.Select(wires => new WiegandLine(wires, settings.Timing, sink))];
        thread = new(Run) { IsBackground = true, Name = "wiegand" };
        thread.Start();
    }

    /// <summary>Why it ended before it was told to; null while all is well.</summary>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping = true;
        thread.Join();
        source.Dispose();
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    private void Run()
    {
        try
        {
            var edges = new GpioEdge[ReadAtOnce];
            while (!stopping) Turn(edges);
        }
        catch (IOException gone)
        {
            Failure = gone.Message;
            failed();
        }
    }

    private void Turn(GpioEdge[] edges)
    {
        var wait = readers.Any(reader => reader.IsOpen) ? GpioLimits.FrameEndAfter : GpioLimits.ProbeEvery;
        var count = source.Read(edges, wait);
        foreach (var edge in edges.AsSpan(0, count)) Take(edge);
        if (count > 0) return;
        foreach (var reader in readers) reader.Rest(source, Now);
    }

    private void Take(GpioEdge edge)
    {
        var isNext = edge.Number == unchecked(number + 1);
        number = edge.Number;
        foreach (var reader in readers)
        {
            reader.Take(edge, Now);
            if (!isNext) reader.Lose();
        }
    }
}
