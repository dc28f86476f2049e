using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Actors;

/// <summary>Who acts: set by the host from the signed-in session, never taken from a caller.</summary>
/// <param name="Person">The account's person.</param>
/// <param name="Name">The name shown and recorded.</param>
/// <param name="Role">The role at the moment of acting.</param>
/// <param name="Station">Where from.</param>
[GenerateSerializer, Immutable, Alias("facility.actor")]
public sealed record Actor(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] Role Role,
    [property: Id(3)] StationId Station)
{
    /// <summary>The silo itself: schedules, imports, panel reports.</summary>
    public static Actor Host { get; } = new(new("host"), "Facility", Role.None, new("host"));

    /// <summary>Who the account is in the register of staff; null when nobody has linked it.</summary>
    [Id(4)]
    public PersonId? Staff { get; init; }

    /// <summary>Every id under which this person may be named.</summary>
    public IReadOnlyList<string> Names =>
        Staff is { } staff && staff != Person ? [Person.Value, staff.Value] : [Person.Value];

    /// <summary>Whether this is the silo itself and no person.</summary>
    public bool IsHost => this == Host;
}
