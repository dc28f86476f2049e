using System.Text;
using Facility.Contracts.Scales;
using Facility.Contracts.Site;
using Facility.Devices.Links;
using Facility.Devices.Panel;

namespace Facility.Devices.Scales;

/// <summary>One scale on its own thread: opens its port, asks, hears, and opens it again when it is gone.</summary>
public sealed class ScaleWorker : IScale, IDisposable
{
    private readonly ScaleListener listener;
    private readonly ScaleProtocol protocol;
    private readonly Func<IByteLink> open;
    private readonly PanelClock clock;
    private readonly AutoResetEvent bell = new(initialState: false);
    private readonly byte[] buffer = new byte[256];
    private readonly byte[] question;
    private readonly Thread thread;
    private volatile ScaleReading reading;
    private volatile bool stopping;
    private TimeSpan askAt;

    /// <summary>Starts at once.</summary>
    public ScaleWorker(SiteScale scale, Func<IByteLink> open, PanelClock clock)
    {
        (this.open, this.clock) = (open, clock);
        protocol = ScaleProtocol.Of(scale.Protocol);
        question = Encoding.ASCII.GetBytes($"{protocol.Ask}\r\n");
        listener = new(scale.Id, protocol, scale.CapacityKilograms);
        reading = listener.Reading;
        thread = new(Run) { IsBackground = true, Name = scale.Id };
        thread.Start();
    }

    /// <inheritdoc/>
    public ScaleReading Reading => reading;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (stopping) return;
        stopping = true;
        bell.Set();
        thread.Join();
        bell.Dispose();
    }

    private void Run()
    {
        while (!stopping)
        {
            Serve();
            if (!stopping) bell.WaitOne(ScaleLimits.ReopenAfter);
        }
    }

    private void Serve()
    {
        try
        {
            using var link = open();
            listener.Lose("its port has just been opened");
            while (!stopping) Turn(link);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            listener.Lose(gone.Message);
            reading = listener.Reading;
        }
    }

    private void Turn(IByteLink link)
    {
        if (protocol.Ask.Length > 0 && clock.Now >= askAt)
        {
            link.Write(question);
            askAt = clock.Now + protocol.AskEvery;
        }
        var count = link.Read(buffer, ScaleLimits.ReadWaitMax);
        if (count > 0) listener.Hear(clock.Now, clock.Wall, buffer.AsSpan(0, count));
        listener.Review(clock.Now);
        reading = listener.Reading;
    }
}
