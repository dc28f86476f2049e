using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Tells a new showing of a card from the same one read again, and from one that a reader kept.</summary>
internal sealed class CardShowings
{
    private readonly Dictionary<Station, (ImmutableArray<byte> Hash, TimeSpan At)> last = [];
    private readonly Dictionary<Station, TimeSpan> returned = [];
    private readonly HashSet<Station> away = [];

    /// <summary>Follows readers that go and return.</summary>
    public void Hear(Station station, BusEvent told, TimeSpan now)
    {
        if (told is BusEvent.PeripheralOffline) away.Add(station);
        if (told is BusEvent.PeripheralOnline && away.Remove(station)) returned[station] = now;
    }

    /// <summary>Whether a card to be granted was so a moment ago at this reader; each prolongs the moment.</summary>
    public bool IsSame(Station station, ImmutableArray<byte> hash, TimeSpan now)
    {
        var isSame = last.TryGetValue(station, out var before)
            && now - before.At < PanelLimits.CardRepeatMax && before.Hash.AsSpan().SequenceEqual(hash.AsSpan());
        last[station] = (hash, now);
        return isSame;
    }

    /// <summary>A refusal came between: what is shown next is shown anew.</summary>
    public void Forget(Station station) => last.Remove(station);

    /// <summary>Whether its reader has just come back.</summary>
    public bool IsOld(Station station, TimeSpan now) =>
        returned.TryGetValue(station, out var at) && now - at < PanelLimits.CardOldFor;
}
