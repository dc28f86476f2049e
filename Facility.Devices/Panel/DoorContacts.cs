using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>The inputs of one door, from what its modules report to what its brain hears.</summary>
/// <remarks>Leaf and bolt are told with every report, as they are; the others when they change.</remarks>
internal sealed class DoorContacts
{
    private readonly ImmutableArray<SettlingContact> contacts;
    private readonly SiteDoor plan;
    private readonly ContactsInConflict leaves = new();
    private readonly ContactsInConflict bolts = new();
    private readonly Dictionary<DoorContact, DoorTrigger> told = [];

    public DoorContacts(SiteDoor plan)
    {
        this.plan = plan;
        contacts = [.. plan.Inputs.Select(input => new SettlingContact(input))];
    }

    /// <summary>When something settles or contradicts itself for too long.</summary>
    public TimeSpan WakeAt
    {
        get
        {
            var next = leaves.WakeAt < bolts.WakeAt ? leaves.WakeAt : bolts.WakeAt;
            foreach (var contact in contacts)
                if (contact.WakeAt < next) next = contact.WakeAt;
            return next;
        }
    }

    /// <summary>What its contacts that belong together say one by one; empty where there is one of each.</summary>
    public string Parts => string.Join(", ", Words());

    /// <summary>A module reports; what the brain hears of it, in the order in which it must have happened.</summary>
    public IEnumerable<DoorTrigger> Hear(Station station, ImmutableArray<InputState> inputs, TimeSpan now)
    {
        foreach (var contact in contacts)
        {
            if (PanelSite.At(contact.Plan.Point) == station)
                contact.Hear(InputFaults.Of(inputs, contact.Plan.Point.Number), now);
        }
        return Told(station, now);
    }

    /// <summary>Time has passed; what has settled.</summary>
    public IEnumerable<DoorTrigger> Review(TimeSpan now)
    {
        foreach (var contact in contacts) contact.Review(now);
        return Told(null, now);
    }

    /// <summary>A module fell silent; what the brain hears of it besides.</summary>
    public IEnumerable<DoorTrigger> Lose(Station station)
    {
        told.Clear();
        leaves.Forget();
        bolts.Forget();
        foreach (var contact in contacts.Where(contact => PanelSite.At(contact.Plan.Point) == station)) contact.Lose();
        if (PanelSite.At(plan.BoltInput) == station) yield return DoorTrigger.BoltLost;
        if (PanelSite.At(plan.LeafInput) == station) yield return DoorTrigger.LeafLost;
    }

    private IEnumerable<DoorTrigger> Told(Station? station, TimeSpan now)
    {
        var bolt = IsOf(station, DoorContact.Bolt) ? Bolt(now) : (DoorTrigger?)null;
        var leaf = IsOf(station, DoorContact.Leaf) ? Leaf(now) : (DoorTrigger?)null;
        var key = New(DoorContact.Key, Key);

        // A key is turned before the bolt it withdraws, and taken out after the one it has thrown.
        if (key is DoorTrigger.KeyTurned) yield return DoorTrigger.KeyTurned;
        if (New(DoorContact.Way, Way) is { } way) yield return way;
        if (New(DoorContact.OpenLimit, OpenLimit) is { } limit) yield return limit;

        // A bolt leaves before its leaf can open, and comes home after it has closed.
        if (leaf is DoorTrigger.LeafClosed) (bolt, leaf) = (leaf, bolt);
        if (bolt is { } first) yield return first;
        if (leaf is { } second) yield return second;
        if (key is DoorTrigger.KeyReturned) yield return DoorTrigger.KeyReturned;
        if (Fittings() is { } fittings) yield return fittings;
    }

    private bool IsOf(Station? station, DoorContact contact) =>
        Find(contact) is { State: not null } found
        && (station is null || PanelSite.At(found.Plan.Point) == station);

    private SettlingContact? Find(DoorContact contact)
    {
        foreach (var one in contacts)
            if (one.Plan.Contact == contact) return one;
        return null;
    }

    private InputState? Said(DoorContact contact) => Find(contact)?.State;

    private DoorTrigger Leaf(TimeSpan now)
    {
        var leaf = Said(DoorContact.Leaf) ?? InputState.Unknown;
        var contradicts = (Said(DoorContact.SecondLeaf) is { } second && second != leaf)
            || (leaf is InputState.Active && Said(DoorContact.OpenLimit) is InputState.Active);
        return leaves.Judge(leaf, contradicts && !InputFaults.IsFault(leaf), now) switch
        {
            InputState.Active => DoorTrigger.LeafClosed,
            InputState.Inactive => DoorTrigger.LeafOpened,
            _ => DoorTrigger.LeafFaulty,
        };
    }

    private DoorTrigger Bolt(TimeSpan now)
    {
        var bolt = Said(DoorContact.Bolt) ?? InputState.Unknown;
        if (Said(DoorContact.SecondBolt) is { } second)
        {
            if (InputFaults.IsFault(second) || InputFaults.IsFault(bolt)) return DoorTrigger.BoltFaulty;
            if (second != bolt) return DoorTrigger.BoltBetween;
        }

        // A magnet that holds, or a deadlock that is in, beside an open leaf: one of the two lies.
        var contradicts = bolt is InputState.Active && HoldsLeafOnly && Said(DoorContact.Leaf) is InputState.Inactive;
        return bolts.Judge(bolt, contradicts, now) switch
        {
            InputState.Active => DoorTrigger.BoltSecured,
            InputState.Inactive => DoorTrigger.BoltUnsecured,
            _ => DoorTrigger.BoltFaulty,
        };
    }

    private bool HoldsLeafOnly => plan.HasMotor || plan.Fittings.Kind is DoorKind.Maglock;

    private DoorTrigger? New(DoorContact contact, Func<InputState, DoorTrigger> say)
    {
        if (Said(contact) is not { } state) return null;
        var trigger = say(state);
        // A turned key is told again and again: it may turn a second time what was secured meanwhile.
        if (told.GetValueOrDefault(contact) == trigger && trigger is not DoorTrigger.KeyTurned) return null;
        told[contact] = trigger;
        return trigger;
    }

    private DoorTrigger? Fittings()
    {
        var any = false;
        foreach (var contact in contacts)
        {
            if (contact.Plan.Contact is DoorContact.Way or DoorContact.OpenLimit or DoorContact.Key
                && contact.State is { } state) any |= InputFaults.IsFault(state);
        }
        var was = told.GetValueOrDefault(default) is DoorTrigger.FittingFaulty;
        if (any == was) return null;
        return told[default] = any ? DoorTrigger.FittingFaulty : DoorTrigger.FittingSound;
    }

    private IEnumerable<string> Words()
    {
        if (Find(DoorContact.SecondBolt) is { } second)
        {
            yield return $"lock 1 {Home(Said(DoorContact.Bolt))}";
            yield return $"lock 2 {Home(second.State)}";
        }
        if (Find(DoorContact.SecondLeaf) is { } pair && pair.State != Said(DoorContact.Leaf))
        {
            yield return $"leaf contact 1 {Closed(Said(DoorContact.Leaf))}";
            yield return $"leaf contact 2 {Closed(pair.State)}";
        }
    }

    private static string Home(InputState? state) => Word(state, "home", "not home");

    private static string Closed(InputState? state) => Word(state, "closed", "open");

    private static string Word(InputState? state, string active, string inactive) => state switch
    {
        InputState.Active => active,
        InputState.Inactive => inactive,
        null => "unknown",
        _ => "with a cable fault",
    };

    private static DoorTrigger Way(InputState state) => state switch
    {
        InputState.Active => DoorTrigger.WayFreed,
        InputState.Inactive => DoorTrigger.WayObstructed,
        _ => DoorTrigger.WayFaulty,
    };

    private static DoorTrigger OpenLimit(InputState state) => state switch
    {
        InputState.Active => DoorTrigger.OpenLimitReached,
        InputState.Inactive => DoorTrigger.OpenLimitLeft,
        _ => DoorTrigger.OpenLimitLost,
    };

    // A cut cable turns no key: what follows is force until somebody says otherwise.
    private static DoorTrigger Key(InputState state) =>
        state is InputState.Active ? DoorTrigger.KeyTurned : DoorTrigger.KeyReturned;
}
