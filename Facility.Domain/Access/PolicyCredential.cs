using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Domain.Access;

/// <summary>A credential as policy and one panel's key know it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Holder">Whose.</param>
/// <param name="HolderKind">What the holder is here.</param>
/// <param name="State">Whether it was ended.</param>
/// <param name="ValidFrom">From when; null: at once.</param>
/// <param name="ValidTo">Until when; null: open.</param>
/// <param name="Groups">Its access groups.</param>
/// <param name="CardHash">Its number under the panel's key.</param>
/// <param name="PinHash">Its PIN under the panel's key; empty for none.</param>
public sealed record PolicyCredential(
    CredentialId Id,
    PersonId Holder,
    PersonKind HolderKind,
    CredentialState State,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidTo,
    ImmutableArray<AccessGroupId> Groups,
    ImmutableArray<byte> CardHash,
    ImmutableArray<byte> PinHash)
{
    /// <summary>Its duress PIN under the panel's key; empty for none.</summary>
    public ImmutableArray<byte> DuressHash { get; init; } = [];

    /// <summary>Whether it opens with an escort's card only.</summary>
    public bool NeedsEscort { get; init; }
}
