using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Credentials;

/// <summary>Cards and PINs: enrol, change, revoke; and which panels have confirmed it.</summary>
public interface ICredentialOffice
{
    /// <summary>All credentials whose holder's name or id contains the text; at most 200.</summary>
    [Operation("credentials.read")]
    Task<ImmutableArray<CredentialView>> List(string text, CancellationToken cancellation);

    /// <summary>The access groups and how many doors each covers.</summary>
    [Operation("credentials.read")]
    Task<ImmutableArray<AccessGroupView>> Groups(CancellationToken cancellation);

    /// <summary>Enrols a card. Refusals: CRED-01 to CRED-06, CRED-11.</summary>
    [Operation("credentials.enrol")]
    Task<Verdict> Enrol(EnrolCredential order, CancellationToken cancellation);

    /// <summary>Marks a card lost or revokes it; acts within 1 s on connected panels. Refusals: CRED-07.</summary>
    [Operation("credentials.revoke")]
    Task<Verdict> Revoke(
        CredentialId credential, RevocationCause cause, string note, CancellationToken cancellation);

    /// <summary>Replaces the access groups of a card. Refusals: CRED-05, CRED-08, CRED-10.</summary>
    [Operation("credentials.groups")]
    Task<Verdict> SetGroups(
        CredentialId credential, ImmutableArray<AccessGroupId> groups, CancellationToken cancellation);

    /// <summary>Sets or clears (empty) the PIN: 4 to 8 digits. Clearing it clears the duress PIN too.
    /// Refusals: CRED-06, CRED-08, CRED-09.</summary>
    [Operation("credentials.pin")]
    Task<Verdict> SetPin(CredentialId credential, string pin, CancellationToken cancellation);

    /// <summary>Sets or clears (empty) the duress PIN. Refusals: CRED-06, CRED-08, CRED-09.</summary>
    [Operation("credentials.pin")]
    Task<Verdict> SetDuressPin(CredentialId credential, string pin, CancellationToken cancellation);

    /// <summary>Says whether the card opens with an escort only. Refusals: CRED-08.</summary>
    [Operation("credentials.groups")]
    Task<Verdict> SetEscort(CredentialId credential, bool needed, CancellationToken cancellation);
}

/// <summary>Why a credential ends.</summary>
public enum RevocationCause
{
    /// <summary>Lost by its holder.</summary>
    Lost = 1,

    /// <summary>Taken back.</summary>
    Revoked = 2,
}

/// <summary>What a credential is now.</summary>
public enum CredentialState
{
    /// <summary>Opens what its groups say.</summary>
    Active = 1,

    /// <summary>Its window has not begun or is over.</summary>
    OutsideWindow = 2,

    /// <summary>Reported lost.</summary>
    Lost = 3,

    /// <summary>Taken back.</summary>
    Revoked = 4,
}

/// <summary>A card as given to a person.</summary>
/// <param name="Person">Its holder; never a prisoner (invariant I14).</param>
/// <param name="CardNumber">As the reader sends it: 1 to 16 hexadecimal digits; kept only as a keyed hash.</param>
/// <param name="Bits">How many bits the reader sends, 26 to 64.</param>
/// <param name="Groups">Access groups.</param>
/// <param name="ValidFrom">From when; null: at once.</param>
/// <param name="ValidTo">Until when; null: until revoked. A temporary card has one.</param>
/// <param name="Pin">4 to 8 digits, or empty.</param>
public sealed record EnrolCredential(
    PersonId Person,
    string CardNumber,
    int Bits,
    ImmutableArray<AccessGroupId> Groups,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidTo,
    string Pin);

/// <summary>A credential in the list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Person">Its holder.</param>
/// <param name="HolderName">Shown name.</param>
/// <param name="CardEnding">The last two digits of the card number, for telling cards apart.</param>
/// <param name="State">What it is now.</param>
/// <param name="Groups">Its access groups.</param>
/// <param name="ValidFrom">From when.</param>
/// <param name="ValidTo">Until when.</param>
/// <param name="HasPin">Whether a PIN is set.</param>
/// <param name="Panels">For each panel, whether it has confirmed the present state.</param>
public sealed record CredentialView(
    CredentialId Id,
    PersonId Person,
    string HolderName,
    string CardEnding,
    CredentialState State,
    ImmutableArray<AccessGroupId> Groups,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidTo,
    bool HasPin,
    ImmutableArray<PanelConfirmation> Panels)
{
    /// <summary>Whether a duress PIN is set.</summary>
    public bool HasDuressPin { get; init; }

    /// <summary>Whether it opens with an escort's card only.</summary>
    public bool NeedsEscort { get; init; }
}

/// <summary>Whether a panel has confirmed a change.</summary>
/// <param name="Panel">Which panel.</param>
/// <param name="Confirmed">Whether it has.</param>
/// <param name="At">When; null while it has not.</param>
/// <param name="Connected">Whether it is connected.</param>
public sealed record PanelConfirmation(PanelId Panel, bool Confirmed, DateTimeOffset? At, bool Connected);

/// <summary>An access group.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="Doors">How many doors it covers.</param>
public sealed record AccessGroupView(AccessGroupId Id, string Label, int Doors);
