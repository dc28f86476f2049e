using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>What panels were told of their peripherals: who answers, and when each was heard.</summary>
internal sealed class ToldStations
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(3);
    private readonly Dictionary<Station, TimeSpan> heard = [];

    public void Hear(Station station, BusEvent told, TimeSpan now)
    {
        if (told is BusEvent.LineChanged { Up: false }) Forget(one => one.Line == station.Line);
        else if (told is BusEvent.PeripheralOffline) heard.Remove(station);
        else if (IsSignOfLife(told)) heard[station] = now;
    }

    /// <summary>Whether what it said last may still be believed.</summary>
    public bool IsFresh(Station station, TimeSpan now) =>
        heard.TryGetValue(station, out var at) && now - at <= FreshFor;

    private static bool IsSignOfLife(BusEvent told) => told is not (
        BusEvent.LineChanged or BusEvent.CommandEnded { Outcome: not CommandOutcome.Acknowledged });

    public void Forget(Func<Station, bool> which)
    {
        foreach (var station in heard.Keys.Where(which).ToArray()) heard.Remove(station);
    }
}
