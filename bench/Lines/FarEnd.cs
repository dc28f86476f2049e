using Bench.Wire;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Ports;

namespace Bench.Lines;

/// <summary>Peripherals at the far end of a line, on one thread; paced, octets take their time.</summary>
internal sealed class FarEnd : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(50);
    private readonly byte[] buffer = new byte[4096];
    private readonly long origin = TimeProvider.System.GetTimestamp();
    private readonly IFarPort port;
    private readonly PeripheralEngine[] peripherals;
    private readonly int? paceBaud;
    private readonly Thread thread;
    private readonly Lock gate = new();
    private TimeSpan cardSaidAt;
    private volatile bool stopping;

    public FarEnd(IFarPort port, IEnumerable<PeripheralSettings> settings, int? paceBaud)
    {
        (this.port, this.paceBaud) = (port, paceBaud);
        peripherals = [.. settings.Select(one => new PeripheralEngine(one, new QuietBody()))];
        thread = new(Serve) { IsBackground = true, Name = ThreadTimes.FarEnd };
        thread.Start();
    }

    /// <summary>From a card's last octet to the panel's OUT, the two silent characters taken off.</summary>
    public List<TimeSpan> Decisions { get; } = [];

    public void PresentCard(int peripheral)
    {
        lock (gate) peripherals[peripheral].PresentCard(0, 26, [1, 2, 3, 0x40]);
    }

    public void Dispose()
    {
        stopping = true;
        thread.Join();
        port.Dispose();
    }

    private TimeSpan Now => TimeProvider.System.GetElapsedTime(origin);

    private void Serve()
    {
        if (OperatingSystem.IsLinux()) _ = Libc.ControlThread(Libc.TimerSlack, 1000, 0, 0, 0);
        while (!stopping)
        {
            var count = port.Read(buffer, WaitMax);
            if (count > 0) Answer(buffer.AsSpan(0, count));
        }
    }

    private void Answer(ReadOnlySpan<byte> heard)
    {
        var began = Now;
        NoteDecision(heard, began);
        foreach (var peripheral in peripherals)
        {
            ReadOnlyMemory<byte> reply;
            lock (gate) reply = peripheral.Step(began, heard).Reply;
            if (reply.IsEmpty) continue;
            if (paceBaud is { } baud)
                WaitUntil(began + OsdpLimits.WireTime(
                    heard.Length + OsdpLimits.SilenceCharacters + reply.Length, baud));
            if (CodeOf(reply.Span) == (byte)ReplyCode.Card) cardSaidAt = Now;
            port.Write(reply.Span);
        }
    }

    // Nobody speaks meanwhile, so that waiting for octets is the exact wait that a port offers.
    private void WaitUntil(TimeSpan due)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now) _ = port.Read(buffer, left);
    }

    private void NoteDecision(ReadOnlySpan<byte> heard, TimeSpan now)
    {
        if (cardSaidAt == default || CodeOf(heard) != (byte)CommandCode.Output) return;
        var silence = paceBaud is { } baud ? OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, baud) : default;
        Decisions.Add(now - cardSaidAt - silence);
        cardSaidAt = default;
    }

    // Whole frames with their marking octet; a security block stands before the code.
    private static byte CodeOf(ReadOnlySpan<byte> frame)
    {
        var at = frame.Length > 6 && (frame[5] & 0x08) != 0 ? 6 + frame[6] : 6;
        return at < frame.Length ? frame[at] : (byte)0;
    }
}
