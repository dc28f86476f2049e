namespace Facility.Devices.Access;

/// <summary>How it stands with the other person a card needs.</summary>
public enum Company
{
    /// <summary>None is needed, or he is there.</summary>
    Complete = 0,

    /// <summary>The same person showed a card twice.</summary>
    SamePerson = 1,

    /// <summary>No second person came in time.</summary>
    NoSecond = 2,

    /// <summary>No escort came in time.</summary>
    NoEscort = 3,
}
