using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>Follows who is in which area, by confirmed passages alone, and which doors had their first card.</summary>
/// <remarks>A position moves when the leaf opens after the grant: one that is not used moves nothing. Whoever is
/// granted a door whose leaf stands open already may pass or not; his position is then unknown, and unknown
/// refuses nobody.</remarks>
internal sealed class PassageDesk(PanelSite site, PanelWork work)
{
    private readonly Dictionary<DoorId, (string Cause, Passage Passage)> expected = [];

    public PeopleState State { get; private set; } = PeopleState.None;

    public void Take(PeopleState kept) => State = kept;

    /// <summary>What is known when a holder is about to come in or leave; null where no area is followed.</summary>
    public AreaFacts? Facts(DoorId door, bool entering, PersonId? holder)
    {
        if (site.AreaOf(door) is not { } area) return null;
        var within = State.Positions.Count(known =>
            known.Key.Area == area.Id && known.Value.Inside && Counts(area, known.Value));
        var position = holder is { } who ? State.Positions.GetValueOrDefault((area.Id, who)) : null;
        return new(area, entering, position is not null && Counts(area, position) ? position : null, within);
    }

    /// <summary>The release of a passage is driven.</summary>
    public void Expect(DoorEntry door, string cause, Passage passage)
    {
        if (door.Snapshot.Leaf.Value is LeafState.Closed) expected[door.Id] = (cause, passage);
        else Keep(State with
        {
            Positions = State.Positions.RemoveRange(passage.Holders.Select(holder => (passage.Area.Id, holder))),
        });
    }

    public void Hear(DoorEntry door, DoorEffect.Observed observed)
    {
        if (!expected.TryGetValue(door.Id, out var one) || one.Cause != observed.Cause) return;
        if (observed.Fact is DoorFact.Opened) Confirm(one.Passage);
        if (observed.Fact is DoorFact.Opened or DoorFact.ReleaseUnused or DoorFact.Secured) expected.Remove(door.Id);
    }

    /// <summary>The group whose card a door waits for today; null when it came, or none is asked.</summary>
    public AccessGroupId? FirstCard(SiteDoor door) =>
        door.Rules.FirstCard is { } group && State.OpenedOn.GetValueOrDefault(door.Id) != Today ? group : null;

    /// <summary>A door's first card of the day was granted.</summary>
    public void Opened(DoorId door) => Keep(State with { OpenedOn = State.OpenedOn.SetItem(door, Today) });

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(work.Wall, site.TimeZone).DateTime);

    private bool Counts(SiteArea area, Position known) => (work.Wall - known.At).Duration() < area.ForgetAfter;

    private void Confirm(Passage passage)
    {
        var now = new Position(passage.Entering, work.Wall);
        Keep(State with
        {
            Positions = State.Positions.SetItems(
                passage.Holders.Select(holder => KeyValuePair.Create((passage.Area.Id, holder), now))),
        });
    }

    private void Keep(PeopleState state)
    {
        State = state;
        work.Add(new PanelEffect.KeepPeople(state));
    }
}
