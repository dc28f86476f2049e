using Facility.Contracts.Site;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>Collects the digits that follow a card at a door's reader.</summary>
internal sealed class PinDesk(PanelWork work)
{
    private readonly Dictionary<Station, PinEntry> waiting = [];

    /// <summary>When the next wait is over.</summary>
    public TimeSpan WakeAt => waiting.Count == 0 ? TimeSpan.MaxValue : waiting.Values.Min(entry => entry.Until);

    /// <summary>A card waits for its PIN from now on; one that waited there before is given back.</summary>
    public PinEntry? Await(Station station, SiteDoorReader reader, DoorEntry door, GrantedCredential credential)
    {
        waiting.Remove(station, out var before);
        waiting.Add(station, new(reader, door, credential, work.Now + PanelLimits.PinWaitMax));
        return before;
    }

    /// <summary>Takes keys; the entry comes back when it is complete.</summary>
    public PinEntry? Press(Station station, ReadOnlySpan<byte> keys)
    {
        if (!waiting.TryGetValue(station, out var entry) || !entry.Digits.Take(keys)) return null;

        waiting.Remove(station);
        return entry;
    }

    /// <summary>The waits that are over.</summary>
    public IReadOnlyList<PinEntry> TakeLate()
    {
        if (work.Now < WakeAt) return [];
        var late = waiting.Where(pair => work.Now >= pair.Value.Until).ToArray();
        foreach (var (station, _) in late) waiting.Remove(station);
        return [.. late.Select(pair => pair.Value)];
    }
}

/// <summary>A card that waits for its PIN.</summary>
internal sealed class PinEntry(SiteDoorReader reader, DoorEntry door, GrantedCredential credential, TimeSpan until)
{
    public SiteDoorReader Reader => reader;

    public DoorEntry Door => door;

    public GrantedCredential Credential => credential;

    public TimeSpan Until => until;

    public PinDigits Digits { get; } = new();
}
