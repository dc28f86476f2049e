using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Links;

/// <summary>What a line told, with a wait for what it will tell.</summary>
public sealed class ToldEvents
{
    private readonly BlockingCollection<BusEvent> told = [];

    public List<BusEvent> Seen { get; } = [];

    public void Take(LineId line, BusEvent happened) => told.Add(happened);

    public T Wait<T>(Func<T, bool> condition) where T : BusEvent
    {
        while (told.TryTake(out var happened, TimeSpan.FromSeconds(60)))
        {
            Seen.Add(happened);
            if (happened is T wanted && condition(wanted)) return wanted;
        }

        throw new TimeoutException($"No {typeof(T).Name}; told were: {string.Join(", ", Seen)}");
    }

    public T Wait<T>() where T : BusEvent => Wait<T>(_ => true);
}
