using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Domain.Credentials;

/// <summary>What is looked at when a card is enrolled.</summary>
/// <param name="Order">What is asked for.</param>
/// <param name="Holder">What its holder is here; null if unknown.</param>
/// <param name="CardKnown">Whether the card's number is enrolled already.</param>
/// <param name="UnknownGroups">Those of its groups that do not exist.</param>
/// <param name="Now">The moment of judging, UTC.</param>
public sealed record EnrolFacts(
    EnrolCredential Order,
    PersonKind? Holder,
    bool CardKnown,
    ImmutableArray<AccessGroupId> UnknownGroups,
    DateTimeOffset Now)
{
    /// <summary>What its groups open besides turnstiles, or may besides opening; empty for nothing.</summary>
    public ImmutableArray<string> Beyond { get; init; } = [];
}
