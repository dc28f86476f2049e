using System.Collections.Concurrent;
using HardwareSim.Ports;

namespace HardwareSim.Lines;

/// <summary>Runs one line on its own thread: waits for the panel's octets or the next due moment.</summary>
internal sealed class LineWorker : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<Action<TimeSpan>> posted = new();
    private readonly byte[] buffer = new byte[4096];
    private readonly LineModel model;
    private readonly ILineEnd end;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly Thread thread;
    private readonly Action<ReadOnlyMemory<byte>> toPanel;
    private volatile bool stopping;
    private bool wasOpen;

    public LineWorker(LineModel model, ILineEnd end, TimeProvider clock, long start)
    {
        this.model = model;
        this.end = end;
        this.clock = clock;
        this.start = start;
        toPanel = octets => end.Write(octets.Span);
        thread = new(Run) { IsBackground = true, Name = model.Line.Id.Value };
    }

    /// <summary>The port's address, as written in <c>ports.json</c>.</summary>
    public string Address => end.Address;

    /// <summary>The line itself; touch it only from what is posted.</summary>
    public LineModel Model => model;

    /// <summary>Begins to run.</summary>
    public void Start() => thread.Start();

    /// <summary>Does something on the line's thread, soon.</summary>
    public void Post(Action<TimeSpan> act)
    {
        posted.Enqueue(act);
        end.Wake();
    }

    /// <summary>Asks something on the line's thread.</summary>
    public Task<T> Ask<T>(Func<TimeSpan, T> question)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(now =>
        {
            try
            {
                answer.SetResult(question(now));
            }
            catch (InvalidOperationException broken)
            {
                answer.SetException(broken);
            }
        });
        return answer.Task;
    }

    /// <summary>Whether a panel has the port open.</summary>
    public bool IsOpen => end.IsOpen;

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping = true;
        end.Wake();
        if (thread.IsAlive) thread.Join();
        end.Dispose();
    }

    private void Run()
    {
        if (OperatingSystem.IsLinux()) _ = Libc.ControlThread(Libc.TimerSlack, 1000, 0, 0, 0);
        while (!stopping) Turn();
    }

    private void Turn()
    {
        model.Advance(Now(), toPanel);
        while (posted.TryDequeue(out var act)) act(Now());
        var until = model.SleepUntil;
        var wait = until == TimeSpan.MaxValue ? WaitMax : until - Now();
        var count = end.Read(buffer, wait < WaitMax ? wait : WaitMax);
        if (count > 0) Hear(buffer.AsSpan(0, count).ToArray());
        if (wasOpen && !end.IsOpen) model.Wire.Clear();
        wasOpen = end.IsOpen;
    }

    private void Hear(byte[] octets)
    {
        var now = Now();
        model.Wire.Baud = end.Baud ?? model.Line.Baud;
        model.Hear(now, octets);
    }

    private TimeSpan Now() => clock.GetElapsedTime(start);
}
