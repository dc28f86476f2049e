using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Panel;

/// <summary>Collects the digits that follow a card, and counts wrong ones per credential.</summary>
/// <remarks>Counts live in memory: whoever could restart a panel does not need to guess. Digits are kept for
/// the wait alone and reach neither journal nor log.</remarks>
internal sealed class PinDesk(PanelWork work)
{
    private readonly Dictionary<Station, PinEntry> waiting = [];
    private readonly Dictionary<CredentialId, Guesses> guesses = [];

    /// <summary>When the next wait is over.</summary>
    public TimeSpan WakeAt => waiting.Count == 0 ? TimeSpan.MaxValue : waiting.Values.Min(entry => entry.Until);

    /// <summary>Whether a credential rests after too many wrong PINs.</summary>
    public bool IsPaused(CredentialId credential) =>
        guesses.TryGetValue(credential, out var made) && made.Wrong >= PanelLimits.WrongPinsMax
        && work.Now < made.Last + PanelLimits.PinPause;

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
        if (!waiting.TryGetValue(station, out var entry)) return null;

        foreach (var key in keys)
        {
            if (key == KeypadReply.Clear) entry.Digits = "";
            else if (key != KeypadReply.Enter) entry.Digits += (char)key;
            if (key != KeypadReply.Enter && entry.Digits.Length < PanelLimits.PinDigitsMax) continue;
            waiting.Remove(station);
            return entry;
        }

        return null;
    }

    /// <summary>The waits that are over.</summary>
    public IReadOnlyList<PinEntry> TakeLate()
    {
        if (work.Now < WakeAt) return [];
        var late = waiting.Where(pair => work.Now >= pair.Value.Until).ToArray();
        foreach (var (station, _) in late) waiting.Remove(station);
        return [.. late.Select(pair => pair.Value)];
    }

    /// <summary>Judges the digits and counts them.</summary>
    public PinState Judge(PinEntry entry, CardHasher? hasher)
    {
        var id = entry.Credential.Id;
        if (IsPaused(id)) return PinState.Paused;
        if (hasher?.IsPin(entry.Credential, entry.Digits) is true)
        {
            guesses.Remove(id);
            return PinState.Right;
        }

        var earlier = guesses.TryGetValue(id, out var made) && made.Wrong < PanelLimits.WrongPinsMax ? made.Wrong : 0;
        guesses[id] = new(earlier + 1, work.Now);
        return PinState.Wrong;
    }

    private readonly record struct Guesses(int Wrong, TimeSpan Last);
}

/// <summary>A card that waits for its PIN.</summary>
internal sealed class PinEntry(SiteDoorReader reader, DoorEntry door, GrantedCredential credential, TimeSpan until)
{
    public SiteDoorReader Reader => reader;

    public DoorEntry Door => door;

    public GrantedCredential Credential => credential;

    public TimeSpan Until => until;

    public string Digits { get; set; } = "";
}
