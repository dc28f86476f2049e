using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;

namespace Bench.Wire;

/// <summary>A line of the simulated building, driven as a panel drives it.</summary>
internal sealed class PortLine : IDisposable
{
    public const string Name = "line-b01";
    private readonly long origin = TimeProvider.System.GetTimestamp();
    private readonly LineWorker worker;
    private int online;

    public PortLine(SimulatedBuilding building, int baud, int peripherals)
    {
        ImmutableArray<byte> addresses = [.. Enumerable.Range(1, peripherals).Select(place => (byte)place)];
        var endpoint = building.EndpointOf(Name);
        worker = new(
            new(new LineId(Name), new(baud, addresses), () => Open(endpoint, baud), TimeProvider.System, origin), Take);
        if (!SpinWait.SpinUntil(() => Volatile.Read(ref online) == peripherals, TimeSpan.FromSeconds(30)))
            throw new InvalidOperationException($"Only {online} of {peripherals} peripherals came online.");
    }

    public ConcurrentQueue<TapNote> Notes { get; } = new();

    /// <summary>Sees every event, on the line's thread.</summary>
    public Action<BusEvent> Told { get; set; } = _ => { };

    public TimeSpan Now => TimeProvider.System.GetElapsedTime(origin);

    public BusCounters Counters => worker.Counters;

    public void Submit(BusCommand command) => worker.Submit(command);

    public void Dispose() => worker.Dispose();

    private TappedLink Open(string endpoint, int baud) =>
        new(ByteLinks.Open(endpoint, baud), () => Now, note => Notes.Enqueue(note));

    private void Take(LineId line, BusEvent happened)
    {
        if (happened is BusEvent.PeripheralOnline) Interlocked.Increment(ref online);
        Told(happened);
    }
}
