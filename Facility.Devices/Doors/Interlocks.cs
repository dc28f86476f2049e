using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Devices.Doors;

/// <summary>Who inhibits whom: doors of one set exclude each other; a door may be in several sets.</summary>
public sealed class Interlocks
{
    private readonly FrozenDictionary<DoorId, ImmutableArray<DoorId>> partners;

    /// <summary>Reads the sets of a site.</summary>
    public Interlocks(IEnumerable<SiteInterlock> sets) => partners =
        (from door in sets.SelectMany(set => set.Doors, (set, door) => (set, door))
         from partner in door.set.Doors
         where partner != door.door
         group partner by door.door)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());

    /// <summary>The doors that exclude this one.</summary>
    public ImmutableArray<DoorId> Of(DoorId door) => partners.GetValueOrDefault(door, []);

    /// <summary>The partners that are not confirmed secure, or hold the token: they inhibit this door.</summary>
    public ImmutableArray<DoorId> Blocking(DoorId door, Func<DoorId, bool> isConfirmedSecure) =>
        [.. Of(door).Where(partner => !isConfirmedSecure(partner))];
}
