using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Self;

/// <summary>Our own panel's side of a line in virtual time, with somebody who gives it orders.</summary>
internal sealed class OwnPanel : ITestLine, IPanelHands
{
    private const int PieceMax = 64, PieceOverhead = 45;
    private const long FirstFileTicket = 1_000_000;
    private readonly PriorityQueue<byte[], TimeSpan> arriving = new();
    private readonly List<BusEvent> events = [];
    private readonly Mutations mutations;
    private readonly BusEngine engine;
    private readonly byte address;
    private FileSender? file;
    private FileCourier? courier;
    private TimeSpan wakeAt;
    private long tickets;

    public OwnPanel(BusSettings settings, Mutations mutations)
    {
        this.mutations = mutations;
        Baud = settings.Baud;
        address = settings.Peripherals[0];
        engine = new(settings) { GapMax = OsdpLimits.NativeGapMax };
        Step(new BusInput.LinkUp());
    }

    /// <inheritdoc/>
    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public TimeSpan GapMax => OsdpLimits.NativeGapMax;

    /// <inheritdoc/>
    public int Baud { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<BusEvent> Events => events;

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        Advance(Now + waitMax, stopAtOctets: true);
        if (!arriving.TryPeek(out var octets, out var at) || at > Now) return 0;
        arriving.Dequeue();
        octets.CopyTo(into);
        return octets.Length;
    }

    /// <inheritdoc/>
    public TimeSpan Write(ReadOnlySpan<byte> octets)
    {
        var said = octets.ToArray();
        Advance(Now + OsdpLimits.WireTime(octets.Length, Baud), stopAtOctets: false);
        foreach (var heard in mutations.Reply(said)) Step(new BusInput.Received(heard.Octets));
        return Now;
    }

    /// <inheritdoc/>
    public void Order(byte code, params byte[] data)
    {
        var entry = CommandCatalogue.Entries.First(entry => (byte)entry.Code == code);
        if (!entry.Read(data, out var command, out _)) throw new ArgumentException($"{entry.Standard}: no such data.");
        Step(new BusInput.Submit(new(++tickets, address, command, BusUrgency.Release)));
    }

    /// <inheritdoc/>
    public void Rekey(byte[] key) => Step(new BusInput.Rekey(address, new(key)));

    /// <inheritdoc/>
    public void SendFile(byte[] content)
    {
        file = new(new(1, [.. content]), new(PieceMax, PieceOverhead, TimeSpan.Zero));
        courier = new(address, file, FirstFileTicket);
        file.Found(Now);
        Step(new BusInput.Tick());
    }

    /// <inheritdoc/>
    public void GiveUpKey()
    {
        Step(new BusInput.SetChannel(address, new(null)));
        Step(new BusInput.Install(address, TimeSpan.FromMinutes(1)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Advance(TimeSpan until, bool stopAtOctets)
    {
        while (Now < until)
        {
            if (stopAtOctets && arriving.TryPeek(out _, out var at) && at <= Now) return;
            var next = arriving.TryPeek(out _, out at) && at > Now && at < until ? at : until;
            Now = wakeAt < next ? TimeSpan.FromTicks(Math.Max(wakeAt.Ticks, Now.Ticks)) : next;
            if (Now >= wakeAt) Step(new BusInput.Tick());
        }
    }

    private void Step(BusInput input)
    {
        var step = engine.Step(Now, input);
        wakeAt = step.WakeAt;
        events.AddRange(step.Events);
        Send(step.Transmit);
        foreach (var told in step.Events) courier?.Hear(told, Now);
        if (courier?.Next(Now) is { } part) Step(new BusInput.Submit(part));
        if (file is not null && file.WakeAt < wakeAt) wakeAt = file.WakeAt;
    }

    private void Send(ReadOnlyMemory<byte> transmit)
    {
        if (transmit.IsEmpty) return;
        foreach (var arrival in mutations.Command(transmit.ToArray()))
            arriving.Enqueue(arrival.Octets, Now + arrival.Later + OsdpLimits.WireTime(arrival.Octets.Length, Baud));
    }
}
