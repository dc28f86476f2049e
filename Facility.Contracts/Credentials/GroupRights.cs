namespace Facility.Contracts.Credentials;

/// <summary>What the cards of an access group may besides opening its doors.</summary>
[Flags]
public enum GroupRights
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>Sign in at the consoles of the panels that have doors of the group.</summary>
    Console = 1,

    /// <summary>Take people along whose cards open with an escort only.</summary>
    Escort = 2,
}
