using System.Collections.Immutable;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;

namespace Facility.Tests.Links;

/// <summary>A peripheral on a thread of its own at the far end of a real line.</summary>
public sealed class ServedPeripheral : IPeripheralBody, IDisposable
{
    private readonly Func<byte[]> read;
    private readonly Action<byte[]> write;
    private readonly PeripheralEngine engine;
    private readonly Lock gate = new();
    private readonly Thread thread;
    private readonly long origin = TimeProvider.System.GetTimestamp();
    private volatile bool stopping;
    private int pulses;

    private ServedPeripheral(Func<byte[]> read, Action<byte[]> write)
    {
        (this.read, this.write) = (read, write);
        var settings = new PeripheralSettings(Address: 1, Outputs: 2, Inputs: 2, Readers: 1, Keypad: false, Serial: 1);
        engine = new(settings with { Files = new() }, this);
        thread = new(Serve) { IsBackground = true, Name = "peripheral" };
        thread.Start();
    }

    public static ServedPeripheral At(IByteLink link) => new(
        () =>
        {
            var octets = new byte[256];
            try
            {
                return octets[..link.Read(octets, TimeSpan.FromMilliseconds(20))];
            }
            catch (IOException)
            {
                return [];
            }
        },
        octets => link.Write(octets));

    public static ServedPeripheral At(OwnTerminal terminal) =>
        new(() => terminal.Read(20), octets => terminal.Write(octets));

    /// <summary>The last file it was sent; empty for none.</summary>
    public ImmutableArray<byte> File { get; private set; } = [];

    public int Pulses => Volatile.Read(ref pulses);

    public void PresentCard(ImmutableArray<byte> card)
    {
        lock (gate) engine.PresentCard(0, card.Length * 8, card);
    }

    public void OutputChanged(int output, bool on)
    {
        if (on) Interlocked.Increment(ref pulses);
    }

    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    public void SounderChanged(int reader, bool on)
    {
    }

    public FileProgress FileOffered(byte type, uint total) => FileProgress.Proceed;

    public FileProgress FileTaken(byte type, ImmutableArray<byte> content)
    {
        File = content;
        return FileProgress.Processed;
    }

    public void Dispose()
    {
        stopping = true;
        thread.Join();
    }

    private void Serve()
    {
        while (!stopping)
        {
            var octets = read();
            ReadOnlyMemory<byte> reply;
            lock (gate) reply = engine.Step(TimeProvider.System.GetElapsedTime(origin), octets).Reply;
            if (!reply.IsEmpty) write(reply.ToArray());
        }
    }
}
