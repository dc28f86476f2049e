using System.Collections.Concurrent;
using System.Text;
using HardwareSim.Ports;

namespace HardwareSim.Scales;

/// <summary>A scale's port on its own thread.</summary>
internal sealed class ScaleWorker : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentQueue<Action<TimeSpan>> posted = new();
    private readonly StringBuilder command = new();
    private readonly byte[] buffer = new byte[256];
    private readonly ScaleBody body;
    private readonly ILineEnd end;
    private readonly Func<TimeSpan> clock;
    private readonly ScaleWire wire;
    private readonly Thread thread;
    private volatile bool stopping;
    private TimeSpan sendAt;

    public ScaleWorker(ScaleBody body, ILineEnd end, Func<TimeSpan> clock, int seed)
    {
        (this.body, this.end, this.clock, wire) = (body, end, clock, new(seed));
        thread = new(Run) { IsBackground = true, Name = body.Plan.Id };
    }

    /// <summary>Where it is, as written in <c>ports.json</c>.</summary>
    public string Address => end.Address;

    /// <summary>Begins to run.</summary>
    public void Start() => thread.Start();

    /// <summary>Does something to the body and returns what lies on it.</summary>
    public Task<double> Act(Action<TimeSpan, ScaleBody> act)
    {
        var answer = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        posted.Enqueue(now =>
        {
            act(now, body);
            answer.SetResult(body.Kilograms);
        });
        end.Wake();
        return answer.Task;
    }

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
        while (!stopping)
        {
            while (posted.TryDequeue(out var act)) act(clock());
            var count = end.Read(buffer, WaitMax);
            foreach (var octet in buffer.AsSpan(0, count)) Hear((char)octet);
            if (!body.Streams || clock() < sendAt) continue;
            sendAt = clock() + ScaleBody.SendEvery;
            Say(body.Frame(clock()));
        }
    }

    private void Hear(char letter)
    {
        if (letter is not '\n')
        {
            if (letter is not '\r') command.Append(letter);
            return;
        }
        var asked = command.ToString();
        command.Clear();
        Say(body.Answer(clock(), asked));
    }

    private void Say(string text)
    {
        var octets = wire.Carry(body.Fault, text);
        if (octets.Length > 0) end.Write(octets);
    }
}
