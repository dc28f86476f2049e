using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>Lets a card wait at its reader for the second person or the escort it needs.</summary>
internal sealed class CompanyDesk(PanelWork work)
{
    private readonly Dictionary<ReaderId, CompanyEntry> waiting = [];
    private readonly Dictionary<ReaderId, (GrantedCredential Card, TimeSpan Until)> escorts = [];

    /// <summary>When the next wait is over.</summary>
    public TimeSpan WakeAt => waiting.Count == 0 ? TimeSpan.MaxValue : waiting.Values.Min(entry => entry.Until);

    /// <summary>Whose card waits at a reader; null for nobody's.</summary>
    public CompanyEntry? At(ReaderId reader) => waiting.GetValueOrDefault(reader);

    /// <summary>Whether a card completes what waits there: another person, and an escort where one is needed.</summary>
    public static bool Completes(CompanyEntry entry, AccessRequest request) =>
        entry.Credential.Holder != request.Credential!.Holder && (!entry.Credential.NeedsEscort || request.Escorts);

    /// <summary>The escort who showed a card there within the time, if it is somebody else.</summary>
    public GrantedCredential? EscortAt(ReaderId reader, GrantedCredential card) =>
        escorts.TryGetValue(reader, out var shown) && work.Now < shown.Until && shown.Card.Holder != card.Holder
            ? shown.Card
            : null;

    /// <summary>An escort was granted there.</summary>
    public void Escorted(ReaderId reader, GrantedCredential card) =>
        escorts[reader] = (card, work.Now + PanelLimits.CompanyWaitMax);

    /// <summary>A card waits from now on; one that waited there before is given back.</summary>
    public CompanyEntry? Await(DoorEntry door, SiteDoorReader reader, GrantedCredential card, PinState pin)
    {
        waiting.Remove(reader.Id, out var before);
        waiting.Add(reader.Id, new(door, reader, card, pin, work.Now + PanelLimits.CompanyWaitMax));
        return before;
    }

    public void Remove(ReaderId reader) => waiting.Remove(reader);

    /// <summary>The waits that are over.</summary>
    public IReadOnlyList<CompanyEntry> TakeLate()
    {
        if (work.Now < WakeAt) return [];
        var late = waiting.Values.Where(entry => work.Now >= entry.Until).ToArray();
        foreach (var entry in late) waiting.Remove(entry.Reader.Id);
        return late;
    }
}

/// <summary>A card that waits for company.</summary>
internal sealed record CompanyEntry(
    DoorEntry Door, SiteDoorReader Reader, GrantedCredential Credential, PinState Pin, TimeSpan Until)
{
    /// <summary>What it is refused for when nobody comes.</summary>
    public Company IfLate => Credential.NeedsEscort ? Company.NoEscort : Company.NoSecond;
}
