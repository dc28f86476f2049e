using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Pd;

namespace HardwareSim.Conformance.Self;

/// <summary>Our own peripheral at the other end of a line in virtual time, with hands and eyes at it.</summary>
internal sealed class OwnPeripheral : ITestLine, IPeripheralHands, IPeripheralBody
{
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private readonly PriorityQueue<byte[], TimeSpan> arriving = new();
    private readonly Mutations mutations;
    private readonly PeripheralEngine engine;

    public OwnPeripheral(PeripheralSettings settings, Mutations mutations)
    {
        this.mutations = mutations;
        Baud = settings.Baud;
        engine = new(settings, this);
    }

    /// <inheritdoc/>
    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public TimeSpan GapMax => OsdpLimits.NativeGapMax;

    /// <inheritdoc/>
    public int Baud { get; set; }

    /// <inheritdoc/>
    public int Lamp { get; private set; }

    /// <inheritdoc/>
    public int Sounds { get; private set; }

    /// <inheritdoc/>
    public int OutputChanges { get; private set; }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        var until = Now + waitMax;
        if (!arriving.TryPeek(out var octets, out var at) || at > until)
        {
            Now = until;
            Step([]);
            return 0;
        }

        if (at > Now) Now = at;
        arriving.Dequeue();
        octets.CopyTo(into);
        return octets.Length;
    }

    /// <inheritdoc/>
    public TimeSpan Write(ReadOnlySpan<byte> octets)
    {
        Now += OsdpLimits.WireTime(octets.Length, Baud);
        foreach (var heard in mutations.Command(octets.ToArray())) Step(heard.Octets);
        return Now;
    }

    /// <inheritdoc/>
    public void PresentCard(int bits, byte[] card) => engine.PresentCard(0, bits, [.. card]);

    /// <inheritdoc/>
    public void PressKeys(string keys) => engine.PressKeys(0, [.. keys.Select(key => (byte)key)]);

    /// <inheritdoc/>
    public void SetInput(int input, bool active) =>
        engine.SetInput(input, active ? InputState.Active : InputState.Inactive);

    /// <inheritdoc/>
    public void SetLocalStatus(bool tamper, bool powerFailed) => engine.SetLocalStatus(tamper, powerFailed);

    /// <inheritdoc/>
    public void MakeBusy(bool busy) => engine.Busy = busy;

    /// <inheritdoc/>
    public void EnterInstallMode() => engine.InstallMode = true;

    void IPeripheralBody.OutputChanged(int output, bool on) => OutputChanges++;

    void IPeripheralBody.LampChanged(int reader, int lamp, byte colour)
    {
        if (lamp == 0) Lamp = colour;
    }

    void IPeripheralBody.SounderChanged(int reader, bool on)
    {
        if (on) Sounds++;
    }

    FileProgress IPeripheralBody.FileOffered(byte type, uint total) => FileProgress.Proceed;

    FileProgress IPeripheralBody.FileTaken(byte type, ImmutableArray<byte> content) => FileProgress.Processed;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // Whoever uses another speed hears only noise.
    private void Step(byte[] octets)
    {
        var reply = engine.Step(Now, Baud == engine.Baud ? octets : []).Reply;
        if (reply.IsEmpty) return;
        foreach (var arrival in mutations.Reply(reply.ToArray()))
        {
            var at = Now + Turnaround + arrival.Later + OsdpLimits.WireTime(arrival.Octets.Length, Baud);
            arriving.Enqueue(arrival.Octets, at);
        }
    }
}
