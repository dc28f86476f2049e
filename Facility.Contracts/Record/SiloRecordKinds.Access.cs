namespace Facility.Contracts.Record;

/// <content>Kinds of accounts, cards, stations and of who looked at whom.</content>
public static partial class SiloRecordKinds
{
    /// <summary>A card was enrolled.</summary>
    public const string CredentialEnrolled = "credential.enrolled";

    /// <summary>A card was reported lost or taken back.</summary>
    public const string CredentialEnded = "credential.ended";

    /// <summary>A card's access groups were replaced.</summary>
    public const string CredentialRegrouped = "credential.regrouped";

    /// <summary>A card's PIN was set or cleared.</summary>
    public const string CredentialPinChanged = "credential.pin-changed";

    /// <summary>A card's duress PIN was set or cleared.</summary>
    public const string CredentialDuressPinChanged = "credential.duress-pin-changed";

    /// <summary>Whether a card needs an escort was changed.</summary>
    public const string CredentialEscortChanged = "credential.escort-changed";

    /// <summary>Something about a card was refused by the rules.</summary>
    public const string CredentialRefused = "credential.refused";

    /// <summary>An account was created.</summary>
    public const string AccountCreated = "account.created";

    /// <summary>An account's role was changed.</summary>
    public const string AccountRoleChanged = "account.role-changed";

    /// <summary>An account was disabled or enabled.</summary>
    public const string AccountSwitched = "account.switched";

    /// <summary>Something about an account was refused by the rules.</summary>
    public const string AccountRefused = "account.refused";

    /// <summary>An account was linked to a member of staff of the register, or that was taken back.</summary>
    public const string AccountLinked = "account.linked";

    /// <summary>Somebody signed in.</summary>
    public const string SessionOpened = "session.opened";

    /// <summary>A sign-in was refused.</summary>
    public const string SessionRefused = "session.refused";

    /// <summary>Somebody asked for what their role may not.</summary>
    public const string AccessRefused = "access.refused";

    /// <summary>A browser was enrolled as a station.</summary>
    public const string StationEnrolled = "station.enrolled";

    /// <summary>A prisoner's page was opened.</summary>
    public const string PersonOpened = "person.opened";

    /// <summary>A prisoner's timeline was opened.</summary>
    public const string PersonTimelineOpened = "person.timeline-opened";

    /// <summary>A sign-in was refused: its name is locked after too many wrong passwords; carries until when.</summary>
    public const string SessionLocked = "session.locked";

    /// <summary>Somebody is on the roll from the gate passage on; carries by when the papers are due.</summary>
    public const string PersonReceived = "person.received";

    /// <summary>A fact of somebody begins on a day: conditions, degree of conduct, type of institution.</summary>
    public const string FactDated = "person.fact-dated";
}
