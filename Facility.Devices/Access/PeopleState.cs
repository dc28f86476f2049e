using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Devices.Access;

/// <summary>What a panel remembers of people over a restart: confirmed passages and the day's first cards.</summary>
/// <param name="Positions">By area and person.</param>
/// <param name="OpenedOn">By door, the building's date on which its first card was granted.</param>
public sealed record PeopleState(
    ImmutableDictionary<(string Area, PersonId Person), Position> Positions,
    ImmutableDictionary<DoorId, DateOnly> OpenedOn)
{
    /// <summary>Nobody is known to be anywhere.</summary>
    public static PeopleState None { get; } = new(
        ImmutableDictionary<(string, PersonId), Position>.Empty, ImmutableDictionary<DoorId, DateOnly>.Empty);
}
