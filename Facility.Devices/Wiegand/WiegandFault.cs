namespace Facility.Devices.Wiegand;

/// <summary>Why a Wiegand frame is no card.</summary>
public enum WiegandFault
{
    /// <summary>It is one.</summary>
    None = 0,

    /// <summary>Too few or too many bits: some were lost, or noise added some.</summary>
    WrongLength = 1,

    /// <summary>The first parity is wrong.</summary>
    FirstParity = 2,

    /// <summary>The last parity is wrong.</summary>
    LastParity = 3,

    /// <summary>Both parities are wrong, as always when D0 and D1 are swapped.</summary>
    BothParities = 4,

    /// <summary>A pulse was shorter than any reader's.</summary>
    PulseShort = 5,

    /// <summary>A pulse was longer than any reader's.</summary>
    PulseLong = 6,

    /// <summary>Two pulses followed each other faster than any reader sends.</summary>
    PulsesClose = 7,

    /// <summary>D0 and D1 were low at once.</summary>
    Overlap = 8,

    /// <summary>The kernel, or the chip, had to drop edges: this program was not let run in time.</summary>
    EdgesLost = 9,

    /// <summary>A wire stays low.</summary>
    WireStuck = 10,
}
