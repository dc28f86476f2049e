using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;

namespace Bench.Lines;

/// <summary>A line at work with its far end in the same process.</summary>
internal sealed class MeasuredLine : IDisposable
{
    private readonly FarEnd far;
    private readonly LineWorker worker;
    private int online;
    private long tickets;

    public MeasuredLine(LineSetup setup, string folder)
    {
        var addresses = Enumerable.Range(1, setup.Devices).Select(address => (byte)address).ToList();
        var name = Path.Combine(folder, $"line-{Guid.NewGuid():N}");
        var (near, port) = setup.Way == "memory" ? InMemory() : OnTerminal(setup, name);
        far = new(
            port,
            addresses.Select(address => new PeripheralSettings(
                address, Outputs: 2, Inputs: 2, Readers: 1, Keypad: false, Serial: address, setup.Baud)
            {
                Key = setup.Secure ? LineSetup.Key : null,
            }),
            setup.Paced ? setup.Baud : null);
        var bus = LineSetup.Bus(setup.Baud, [.. addresses], setup.Secure ? LineSetup.Key : null);
        var timings = setup.BackToBack
            ? BusTimings.Standard with { RoundInterval = TimeSpan.Zero }
            : BusTimings.Standard;
        worker = new(
            new(new LineId("line-x"), bus with { Timings = timings }, near,
                TimeProvider.System, TimeProvider.System.GetTimestamp()),
            Take);
        if (!SpinWait.SpinUntil(() => Volatile.Read(ref online) == setup.Devices, TimeSpan.FromSeconds(30)))
            throw new InvalidOperationException($"Only {online} of {setup.Devices} came online.");
    }

    public BusCounters Counters => worker.Counters;

    public IReadOnlyList<TimeSpan> Decisions => far.Decisions;

    /// <summary>Octets that the line's thread allocated, at its last event.</summary>
    public long Allocated { get; private set; }

    /// <summary>Frames answered at that event.</summary>
    public long AnsweredThen { get; private set; }

    public void PresentCard(int peripheral) => far.PresentCard(peripheral);

    public void Dispose()
    {
        worker.Dispose();
        far.Dispose();
    }

    private static (Func<IByteLink> Near, IFarPort Far) InMemory()
    {
        var (near, far) = InProcessLink.Pair("memory");
        return (() => near, new FarLink(far));
    }

    private static (Func<IByteLink> Near, IFarPort Far) OnTerminal(LineSetup setup, string name)
    {
        var far = new FarTerminal(name);
        return (() => ByteLinks.Open($"{setup.Way}:{name}", setup.Baud), far);
    }

    private void Take(LineId line, BusEvent happened)
    {
        if (happened is BusEvent.PeripheralOnline) Interlocked.Increment(ref online);
        if (happened is BusEvent.CardRead read)
            worker.Submit(new(
                ++tickets, read.Address, new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(1))]),
                BusUrgency.Release));
        if (happened is not BusEvent.PeripheralAlive || worker is null) return;
        (Allocated, AnsweredThen) = (GC.GetAllocatedBytesForCurrentThread(), worker.Counters.Answered);
    }
}
