using System.Collections.Concurrent;

namespace HardwareSim.Gpio;

/// <summary>One thread on which bodies live: does what is posted, and lets them advance when they are due.</summary>
internal sealed class BodyThread : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<Action<TimeSpan>> posted = new();
    private readonly AutoResetEvent bell = new(initialState: false);
    private readonly Func<TimeSpan, TimeSpan> advance;
    private readonly Func<TimeSpan> clock;
    private readonly Thread thread;
    private volatile bool stopping;

    /// <summary>Bodies advance to a moment and say when they are due next.</summary>
    public BodyThread(string name, Func<TimeSpan, TimeSpan> advance, Func<TimeSpan> clock)
    {
        (this.advance, this.clock) = (advance, clock);
        thread = new(Run) { IsBackground = true, Name = name };
    }

    /// <summary>Begins to run.</summary>
    public void Start() => thread.Start();

    /// <summary>Does something on the thread, soon.</summary>
    public void Post(Action<TimeSpan> act)
    {
        posted.Enqueue(act);
        if (!stopping) bell.Set();
    }

    /// <summary>Asks something on the thread.</summary>
    public Task<T> Ask<T>(Func<TimeSpan, T> question)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(now => answer.SetResult(question(now)));
        return answer.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping = true;
        bell.Set();
        if (thread.IsAlive) thread.Join();
    }

    private void Run()
    {
        while (!stopping)
        {
            while (posted.TryDequeue(out var act)) act(clock());
            var wait = advance(clock()) - clock();
            if (wait > TimeSpan.Zero) bell.WaitOne(wait < WaitMax ? wait + TimeSpan.FromMilliseconds(1) : WaitMax);
        }
    }
}
