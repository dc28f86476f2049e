namespace Facility.Admin.Doors;

/// <summary>What a tile looks like: each has its own shape and word besides its colour.</summary>
public enum Lamp
{
    /// <summary>Cannot be known now; never drawn as secure.</summary>
    Unknown = 0,

    /// <summary>Leaf closed, bolt home, both fresh.</summary>
    Secured = 1,

    /// <summary>The bolt is withdrawn by command, the leaf still closed.</summary>
    Released = 2,

    /// <summary>The leaf is out of its frame after a release.</summary>
    Open = 3,

    /// <summary>An input says otherwise than secured, without an alarm yet.</summary>
    NotSecured = 4,

    /// <summary>An alarm stands.</summary>
    Alarm = 5,

    /// <summary>Taken out of service.</summary>
    OutOfService = 6,
}
