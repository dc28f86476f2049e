namespace Facility.Devices.Doors;

/// <summary>What the command region says; the slots say on whose behalf.</summary>
public enum CommandState
{
    /// <summary>To be locked; nothing stands against a release by those who may.</summary>
    Locked = 0,

    /// <summary>To be released, for the release time.</summary>
    Released = 1,

    /// <summary>To be locked, against everything below lockdown.</summary>
    LockedDown = 2,
}
