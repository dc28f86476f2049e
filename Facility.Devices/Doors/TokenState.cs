namespace Facility.Devices.Doors;

/// <summary>Whether a door holds the token of its interlock sets.</summary>
public enum TokenState
{
    /// <summary>Not held.</summary>
    Free = 0,

    /// <summary>Taken for a release that is not driven yet.</summary>
    Taken = 1,

    /// <summary>Held for a driven release, until the door is confirmed secured.</summary>
    Held = 2,
}
