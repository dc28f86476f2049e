using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Domain.Credentials;

/// <summary>What is looked at when a card is changed or ended.</summary>
/// <param name="Credential">Which.</param>
/// <param name="State">What it is; null if unknown.</param>
/// <param name="UnknownGroups">New groups that do not exist.</param>
/// <param name="Pin">The new PIN; null if it is not what changes.</param>
public sealed record ChangeFacts(
    CredentialId Credential,
    CredentialState? State,
    ImmutableArray<AccessGroupId> UnknownGroups,
    string? Pin)
{
    /// <summary>Whether the new PIN is the card's other one: its duress PIN, or its PIN when that is set.</summary>
    public bool IsOtherPin { get; init; }

    /// <summary>Whether a duress PIN is set on a card without a PIN.</summary>
    public bool LacksPin { get; init; }

    /// <summary>Of a visitor's card: what its new groups open besides turnstiles; empty for nothing, and for others.
    /// </summary>
    public ImmutableArray<string> Beyond { get; init; } = [];

    /// <summary>Whether it was reported lost or taken back.</summary>
    public bool HasEnded => State is CredentialState.Lost or CredentialState.Revoked;
}
