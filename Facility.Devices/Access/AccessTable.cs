using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Devices.Access;

/// <summary>Everything a panel needs to decide alone: compiled grants with version, digest and validity.</summary>
/// <param name="Version">Rises with every change of policy.</param>
/// <param name="Digest">SHA-256 of the table as it was sent, lower-case hexadecimal.</param>
/// <param name="CompiledAt">When the silo compiled it, UTC.</param>
/// <param name="ValidUntil">Until when it decides alone; afterwards only the degraded list opens.</param>
/// <param name="Credentials">Credentials by keyed hash of their number.</param>
/// <param name="Groups">Doors of this panel by access group.</param>
public sealed record AccessTable(
    long Version,
    string Digest,
    DateTimeOffset CompiledAt,
    DateTimeOffset ValidUntil,
    ImmutableArray<GrantedCredential> Credentials,
    ImmutableDictionary<AccessGroupId, ImmutableHashSet<DoorId>> Groups)
{
    /// <summary>What the cards of a group may besides opening its doors; a group without any is not listed.</summary>
    public ImmutableDictionary<AccessGroupId, GroupRights> Rights { get; init; } =
        ImmutableDictionary<AccessGroupId, GroupRights>.Empty;

    /// <summary>The table of a panel that never heard from a silo: it opens nothing.</summary>
    public static AccessTable None { get; } = new(
        0, "", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [],
        ImmutableDictionary<AccessGroupId, ImmutableHashSet<DoorId>>.Empty);
}

/// <summary>A credential as a panel knows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="CardHash">HMAC-SHA256 of bits and number under the panel's card key.</param>
/// <param name="Holder">Whose.</param>
/// <param name="PinHash">HMAC-SHA256 of the PIN; empty for none.</param>
/// <param name="Groups">Access groups.</param>
/// <param name="ValidFrom">From when; null: at once.</param>
/// <param name="ValidTo">Until when; null: open.</param>
/// <param name="State">Only active ones open.</param>
public sealed record GrantedCredential(
    CredentialId Id,
    ImmutableArray<byte> CardHash,
    PersonId Holder,
    ImmutableArray<byte> PinHash,
    ImmutableArray<AccessGroupId> Groups,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidTo,
    CredentialState State)
{
    /// <summary>HMAC-SHA256 of the duress PIN; empty for none.</summary>
    public ImmutableArray<byte> DuressHash { get; init; } = [];

    /// <summary>Whether it opens with an escort's card only.</summary>
    public bool NeedsEscort { get; init; }
}
