using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>What an area does about a card that comes in twice without having left.</summary>
public enum Passback
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Refuses it.</summary>
    Hard = 1,

    /// <summary>Grants it and says so in the entry.</summary>
    Soft = 2,

    /// <summary>Refuses it for a time after the last coming in.</summary>
    Timed = 3,
}

/// <summary>An area behind doors of one panel: outside readers lead into it, inside ones out of it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Doors">Every door that leads into it.</param>
/// <param name="Passback">What it does about a card that comes in twice.</param>
/// <param name="AgainAfter">For timed: how long after coming in; zero otherwise.</param>
/// <param name="ForgetAfter">After how long a passage is forgotten, so that nobody is kept in or out for good.</param>
/// <param name="Maximum">How many people may be in it; null for any number.</param>
public sealed record SiteArea(
    string Id, string Label, ImmutableArray<DoorId> Doors, Passback Passback,
    TimeSpan AgainAfter, TimeSpan ForgetAfter, int? Maximum);
