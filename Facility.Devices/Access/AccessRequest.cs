using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Devices.Doors;

namespace Facility.Devices.Access;

/// <summary>A card at a door, with all that the rules look at.</summary>
public sealed record AccessRequest
{
    /// <summary>Which door; of no meaning at a console.</summary>
    public required DoorId Door { get; init; }

    /// <summary>Whether the card is not at a door but at the panel's console.</summary>
    public bool AtConsole { get; init; }

    /// <summary>The card, as the table knows it; null for an unknown one.</summary>
    public required GrantedCredential? Credential { get; init; }

    /// <summary>What the credential is now, revocations included.</summary>
    public Contracts.Credentials.CredentialState State { get; init; }

    /// <summary>The table that is asked.</summary>
    public required AccessTable Table { get; init; }

    /// <summary>Groups that still open once the table has expired.</summary>
    public ImmutableArray<AccessGroupId> DegradedGroups { get; init; } = [];

    /// <summary>The wall clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether lockdown stands on the door and refuses the reader's side.</summary>
    public bool LockedDown { get; init; }

    /// <summary>Whether the panel can see and drive the door.</summary>
    public Availability Availability { get; init; } = Availability.Online;

    /// <summary>Partner doors that are not confirmed secured.</summary>
    public ImmutableArray<InterlockBlock> BlockedBy { get; init; } = [];

    /// <summary>What else above a card has the last word, e.g. maintenance; empty for nothing.</summary>
    public string OverruledBy { get; init; } = "";

    /// <summary>Whether the reader must be spoken with securely and has not proved a key of its own.</summary>
    public bool ReaderUnproved { get; init; }

    /// <summary>How far the second factor is.</summary>
    public PinState Pin { get; init; }

    /// <summary>Whether its reader has just come back, so that it may have been shown long ago.</summary>
    public bool IsOld { get; init; }

    /// <summary>How it stands with the other person the card needs.</summary>
    public Company Company { get; init; }

    /// <summary>The area it leads into or out of; null where none is followed.</summary>
    public AreaFacts? Area { get; init; }

    /// <summary>How much longer the reader rests after refused cards; zero when it does not.</summary>
    public TimeSpan ReaderRests { get; init; }

    /// <summary>The group whose card must be granted first today; null when that is done or not asked.</summary>
    public AccessGroupId? FirstCard { get; init; }

    /// <summary>Whether it stays locked for a duress PIN.</summary>
    public bool HoldsUnderDuress { get; init; }

    /// <summary>Whether the card may take people along whose cards need an escort.</summary>
    public bool Escorts => Credential is { NeedsEscort: false } && Covering.Any(group =>
        Table.Rights.TryGetValue(group, out var rights) && rights.HasFlag(GroupRights.Escort));

    /// <summary>Whether the table's validity is over.</summary>
    public bool TableExpired => At > Table.ValidUntil;

    /// <summary>How old the table is.</summary>
    public TimeSpan TableAge => At - Table.CompiledAt;

    /// <summary>The groups of the credential that cover the door, or that have the right to the console.</summary>
    public IEnumerable<AccessGroupId> Covering => Credential is null ? [] : Credential.Groups.Where(Covers);

    private bool Covers(AccessGroupId group) => AtConsole
        ? Table.Rights.TryGetValue(group, out var rights) && rights.HasFlag(GroupRights.Console)
        : Table.Groups.TryGetValue(group, out var doors) && doors.Contains(Door);
}
