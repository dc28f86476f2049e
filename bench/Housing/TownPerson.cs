using Facility.Contracts.Ids;

namespace Bench.Housing;

/// <summary>Somebody of the town.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their fictional name.</param>
internal sealed record TownPerson(PersonId Id, string Name);
